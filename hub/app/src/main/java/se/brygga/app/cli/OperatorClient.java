package se.brygga.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks a running hub what only its operator may, with the token that lies in its home. */
final class OperatorClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI hub;
    private final String token;

    /** Takes the hub's address and its home; complains if the token is not there. */
    OperatorClient(URI hub, Path home) {
        this.hub = hub;
        Path file = home.resolve("operator.token");
        try {
            this.token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new Complaint(
                    "The operator's token cannot be read from " + file
                            + ". Start the hub, or name its home folder with --home DIR.",
                    e);
        }
    }

    /** What became of one message. */
    record Outcome(boolean done, String text) {}

    /** Puts one message through again. */
    Outcome replay(String message, String reason) throws InterruptedException {
        URI address = hub.resolve("/operator/replay");
        try {
            String body = JSON.writeValueAsString(Map.of("messages", List.of(message), "reason", reason));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return outcome(message, client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Complaint("No hub answers at " + hub + ". Start it with ./brygga run, or give --url.", e);
        }
    }

    private static Outcome outcome(String message, HttpResponse<String> answer) {
        JsonNode body = json(answer.body());
        return switch (answer.statusCode()) {
            case 200 -> of(body.path(message).asText());
            case 401, 403 ->
                throw new Complaint(
                        "The hub does not know this operator's token. Name the home folder of that hub with --home DIR.");
            default ->
                new Outcome(
                        false,
                        "not replayed: HTTP " + answer.statusCode() + " "
                                + body.path("detail").asText());
        };
    }

    private static Outcome of(String word) {
        return switch (word) {
            case "queued" -> new Outcome(true, "under way again");
            case "unknown" -> new Outcome(false, "not known to this hub; check the id on its pages");
            default -> new Outcome(false, "not replayed: the hub answered '" + word + "'");
        };
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("detail", "without an explanation that could be read");
        }
    }
}
