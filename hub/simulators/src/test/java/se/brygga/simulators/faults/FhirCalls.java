package se.brygga.simulators.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a hub's HTTP addresses with a token, in FHIR's JSON. */
record FhirCalls(URI hub, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);

    /** An answer; the body is missing if there was none. */
    record Answer(int status, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return call("POST", path, BodyPublishers.ofString(body));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    private Answer call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve(path))
                .header("Content-Type", "application/fhir+json")
                .header("Accept", "application/fhir+json")
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWER_WITHIN)
                .method(method, body)
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
