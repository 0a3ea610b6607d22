package se.brygga.simulators.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import se.brygga.simulators.hospital.Person;

/** Somebody who calls a hub over HTTP with a token, or without. */
final class Visitor {

    static final String FHIR = "application/fhir+json";
    static final String NUMBER = "http://electronichealth.se/identifier/personnummer";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI hub;
    private final String token;

    /** Takes the token; null for none. */
    Visitor(URI hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json) {
        return send("POST", path, json, "Content-Type", "application/json");
    }

    Answer postFhir(String path, String json) {
        return send("POST", path, json, "Content-Type", FHIR);
    }

    Answer search(Person person) {
        String identifier = URLEncoder.encode(NUMBER + "|" + person.id(), StandardCharsets.UTF_8);
        return send("POST", "/fhir/Patient/_search", "identifier=" + identifier, "Content-Type", FORM);
    }

    Answer match(Person person) {
        return postFhir("/fhir/Patient/$match", """
                {"resourceType": "Parameters", "parameter": [{"name": "resource", "resource":
                {"resourceType": "Patient", "identifier": [{"system": "%s", "value": "%s"}]}}]}
                """.formatted(NUMBER, person.id()));
    }

    Answer everything(String patient) {
        return get("/fhir/Patient/" + patient + "/$everything");
    }

    Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(hub.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
