package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class ReplayCommandTest {

    private final List<String> reasons = new ArrayList<>();
    private Path home;
    private HttpServer hub;
    private Terminal terminal;

    @BeforeEach
    void startHub(@TempDir Path folder) throws IOException {
        HouseFolder.in(folder);
        home = Files.createDirectories(folder.resolve("var"));
        Files.writeString(home.resolve("operator.token"), "right\n");
        terminal = new Terminal(folder);
        hub = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hub.createContext("/operator/replay", this::answer);
        hub.start();
    }

    @AfterEach
    void stopHub() {
        hub.stop(0);
    }

    @Test
    void knownMessagesAreUnderWayAgain() {
        assertThat(replay("known1", "known2", "--reason", "table mended")).isZero();
        assertThat(terminal.out()).isEqualTo("known1: under way again\nknown2: under way again\n");
        assertThat(reasons).containsOnly("table mended");
    }

    @Test
    void unknownMessageEndsWithOneAfterTheOthers() {
        assertThat(replay("other", "known1")).isEqualTo(1);
        assertThat(terminal.out()).contains("other: not known to this hub").contains("known1: under way again");
    }

    @Test
    void foreignTokenIsTold() throws IOException {
        Files.writeString(home.resolve("operator.token"), "wrong");

        assertThat(replay("known1")).isEqualTo(1);
        assertThat(terminal.err())
                .contains("does not know this operator's token")
                .contains("--home");
    }

    @Test
    void missingTokenIsTold() throws IOException {
        Files.delete(home.resolve("operator.token"));

        assertThat(replay("known1")).isEqualTo(1);
        assertThat(terminal.err()).contains("operator.token").contains("Start the hub");
    }

    @Test
    void silentHubIsTold() {
        hub.stop(0);

        assertThat(replay("known1")).isEqualTo(1);
        assertThat(terminal.err()).contains("No hub answers at http://127.0.0.1:");
    }

    @Test
    void fieldsOfTheProblemAreShown() {
        assertThat(replay("full")).isEqualTo(1);
        assertThat(terminal.out()).isEqualTo("full: not replayed: HTTP 503 the disk is full\n");
    }

    private int replay(String... words) {
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(words));
        all.addAll(List.of("--url", "http://127.0.0.1:" + hub.getAddress().getPort()));
        return terminal.type(all.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = new ObjectMapper().readTree(exchange.getRequestBody());
        String id = request.at("/messages/0").asText();
        reasons.add(request.path("reason").asText());
        if (!"Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
        } else if (id.equals("full")) {
            reply(exchange, 503, "{\"detail\":\"the disk is full\"}");
        } else {
            reply(exchange, 200, "{\"" + id + "\":\"" + (id.startsWith("known") ? "queued" : "unknown") + "\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
