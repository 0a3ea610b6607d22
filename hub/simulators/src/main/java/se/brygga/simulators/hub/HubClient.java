package se.brygga.simulators.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Asks a hub over HTTP: is it healthy, what has it counted. */
public final class HubClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int MOST_AGAIN = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HubOptions hub;

    /** Takes the hub's addresses. */
    public HubClient(HubOptions hub) {
        this.hub = hub;
    }

    /** Returns true if the hub answers that it is up. */
    public boolean healthy() {
        return get(hub.management().resolve("/actuator/health"))
                .filter(answer -> answer.statusCode() == OK)
                .isPresent();
    }

    /** Returns the metrics as text; empty if the hub does not answer. */
    public String metrics() {
        return get(hub.management().resolve("/actuator/prometheus"))
                .map(HttpResponse::body)
                .orElse("");
    }

    /** Returns the hub's numbers; empty if it does not answer. */
    public Optional<Counts> counts() {
        return json("/operator/counts").map(node -> JSON.convertValue(node, Counts.class));
    }

    /** Returns what an operator's address answers; empty if the hub does not answer with JSON. */
    public Optional<JsonNode> json(String path) {
        return get(hub.http().resolve(path))
                .filter(answer -> answer.statusCode() == OK)
                .flatMap(answer -> parse(answer.body()));
    }

    /** Returns a page as the operator sees it; empty if the hub does not answer with one. */
    public Optional<String> page(String path) {
        return get(hub.http().resolve(path))
                .filter(answer -> answer.statusCode() == OK)
                .map(HttpResponse::body);
    }

    /** Logs in as a browser would. */
    private static String operator(String token) {
        byte[] login = ("operator:" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Asks again for a second if the hub says that this comes too often. */
    private Optional<HttpResponse<String>> get(URI address) {
        Optional<HttpResponse<String>> answer = ask(address);
        for (int again = 0; again < MOST_AGAIN && tooOften(answer); again++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = ask(address);
        }
        return answer;
    }

    private static boolean tooOften(Optional<HttpResponse<String>> answer) {
        return answer.filter(it -> it.statusCode() == TOO_MANY).isPresent();
    }

    private Optional<HttpResponse<String>> ask(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (!address.toString().startsWith(hub.management().toString())) {
            token().ifPresent(token -> request.header("Authorization", operator(token)));
        }
        try {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notReachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> token() {
        Path file = hub.home().resolve("operator.token");
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException notYetThere) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parse(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
