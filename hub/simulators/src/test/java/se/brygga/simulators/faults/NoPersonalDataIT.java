package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.demo.Narrator;
import se.brygga.simulators.demo.Neighbours;
import se.brygga.simulators.demo.Performance;
import se.brygga.simulators.demo.Performance.Part;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubClient;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.identity.Tokens;

/** Plays the story of the demo and looks for its persons in everything that was written outside database and journal. */
class NoPersonalDataIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(6);

    private final PersonalDataScanner scanner = new PersonalDataScanner(TestPersons.all());
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final List<String> headLines = new CopyOnWriteArrayList<>();
    private Tokens tokens;

    @Test
    void noNumberOrNameIsInLogsMetricsHeadersUrlsOrFileNames() throws Exception {
        Path home = TestHome.fresh("no-personal-data");
        String asked = playAndAsk(home);

        assertThat(headLines)
                .anyMatch(line -> line.startsWith("POST "))
                .anyMatch(line -> line.startsWith("idempotency-key"));
        assertThat(asked).contains("akerby-homecare|SENT|OK", "jvm_", "What flows", "Loss report", "REFUSED");
        assertThat(scanner.scan(String.join("\n", headLines).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(scanner.scan(asked.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(scanner.scan(console.toByteArray())).isEmpty();
        var written = new WrittenFiles(home, scanner);
        assertThat(written.findings()).isEmpty();
        assertThat(written.bytesRead()).isGreaterThan(1_000);
        assertThat(home.resolve("logs").resolve("hub.log")).isNotEmptyFile();
        System.out.printf(
                "nobody found in %d bytes of files, %d of answers, %d header lines%n",
                written.bytesRead(), asked.length(), headLines.size());
    }

    private String playAndAsk(Path home) throws Exception {
        HubOptions usual = HubOptions.in(home).onFreePorts().withProfile("demo");
        try (Neighbours neighbours = Neighbours.start(home.resolve("neighbours"), Map.of())) {
            neighbours.homeCare().showHeadLines(headLines::add);
            tokens = Tokens.in(home.resolve("tokens"), usual.http());
            HubOptions options = neighbours.introduce(usual).with(tokens.settings());
            return play(options, neighbours) + leaveAFileBeforeClosedDoors(options, neighbours);
        }
    }

    private String play(HubOptions options, Neighbours neighbours) throws Exception {
        try (HubProcess hub = HubProcess.start(options);
                PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            hub.awaitUp(PATIENCE);
            List<String> problems =
                    new Performance(new Narrator(out), tokens, EnumSet.allOf(Part.class)).play(options, neighbours);
            assertThat(problems).isEmpty();
            neighbours.socialCare().leave(TestPersons.AKERBY.id() + ".csv", "nobody knows this kind of file\n");
            await().atMost(PATIENCE)
                    .until(() -> messages(hub.client()).toString().contains("REFUSED"));
            return ask(hub.client());
        }
    }

    /** With closed doors a file is tried again and again; this one has a number in its name. */
    private static String leaveAFileBeforeClosedDoors(HubOptions options, Neighbours neighbours) throws Exception {
        HubOptions full = options.with("brygga.disk.warn-below", "9000TB").with("brygga.disk.stop-below", "9000TB");
        String name = "decision-" + TestPersons.AKERBY.id() + ".csv";
        Path file = options.home().resolve("neighbours/exchange/to-brygga").resolve(name);
        try (HubProcess hub = HubProcess.start(full)) {
            await().atMost(PATIENCE).until(() -> !hub.client().metrics().isEmpty());
            neighbours.socialCare().leave(name, "personnummer\n");
            await().atMost(PATIENCE).during(SEVERAL_LOOKS).until(() -> Files.exists(file));
            return hub.client().metrics();
        }
    }

    private static JsonNode messages(HubClient client) {
        return client.json("/operator/messages?limit=500").orElseThrow();
    }

    private static String ask(HubClient client) {
        var answers = new StringBuilder(client.metrics());
        answers.append(client.json("/operator/counts").orElseThrow());
        answers.append(messages(client));
        answers.append(client.page("/").orElseThrow());
        for (JsonNode message : messages(client)) {
            answers.append(
                    client.page("/messages/" + message.get("id").asText()).orElseThrow());
        }
        return answers.toString();
    }
}
