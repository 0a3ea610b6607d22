package se.brygga.simulators.municipality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;

/** Sends what a municipality itself keeps, such as decisions on support, to the hub's HTTP intake, as JSON (messages.md 6). */
public final class DecisionSender {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI intake;
    private final Supplier<String> token;

    /** Takes the address of the connector's intake, and what gives this system's token. */
    public DecisionSender(URI intake, Supplier<String> token) {
        this.intake = intake;
        this.token = token;
    }

    /** Sends one object; returns the status code. */
    public int send(Map<String, ?> decision) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(intake)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token.get())
                .POST(HttpRequest.BodyPublishers.ofString(json(decision)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String json(Map<String, ?> decision) throws JsonProcessingException {
        return JSON.writeValueAsString(decision);
    }
}
