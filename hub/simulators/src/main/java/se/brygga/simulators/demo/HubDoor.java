package se.brygga.simulators.demo;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.token.TokenEndpoint;
import se.brygga.simulators.identity.Credentials;
import se.brygga.simulators.identity.Persona;

/** The hub's FHIR door, as systems write through it and read their own, and as people read. */
final class HubDoor {

    static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final String JSON = "application/fhir+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Credentials credentials;

    HubDoor(URI base, Credentials credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** An answer; the body is as it came. */
    record Answer(int status, String body) {}

    /** Posts a transaction as a connector's system. */
    Answer post(String connector, Bundle transaction) throws IOException, InterruptedException {
        String body = FHIR.newJsonParser().encodeResourceToString(transaction);
        return call(request("", credentials.token(connector))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Returns what a system finds by a search such as {@code Task?status=requested}; empty if it may not. */
    <R extends Resource> List<R> own(String connector, Class<R> type, String search)
            throws IOException, InterruptedException {
        Answer answer = call(request("/" + type.getSimpleName() + search, credentials.token(connector)));
        return answer.status() == OK ? resources(answer, type) : List.of();
    }

    /** Returns what a person finds at an address below the base; empty if it is nothing that the person may see. */
    <R extends Resource> List<R> read(Persona persona, String path, Class<R> type)
            throws IOException, InterruptedException {
        Answer answer = call(request(path, credentials.token(persona)));
        return answer.status() == OK ? resources(answer, type) : List.of();
    }

    /** Enters that the patient consents to what the unit of a person may see; returns the status. */
    int consent(Persona persona, String patient) throws IOException, InterruptedException {
        String body = "{\"patient\": \"" + patient + "\", \"grantee\": \"unit\"}";
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/access/consents"))
                .header("Authorization", "Bearer " + credentials.token(persona))
                .header("Content-Type", "application/json")
                .timeout(ANSWER_WITHIN);
        return call(request.POST(BodyPublishers.ofString(body))).status();
    }

    /** Returns the hub's id of the person that a system finds by an identifier, which does not stand in the address. */
    String person(String connector, Identifier identifier) throws IOException, InterruptedException {
        String form = TokenEndpoint.encoded(Map.of("identifier", identifier.getSystem() + "|" + identifier.getValue()));
        Answer answer = call(request("/Patient/_search", credentials.token(connector))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer.status() == OK
                ? resources(answer, Patient.class).get(0).getIdElement().getIdPart()
                : "";
    }

    static <R extends Resource> List<R> resources(Answer answer, Class<R> type) {
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body()).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", JSON)
                .timeout(ANSWER_WITHIN);
    }

    private Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }
}
