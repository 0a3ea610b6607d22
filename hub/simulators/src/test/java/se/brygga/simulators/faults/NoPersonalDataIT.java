package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.demo.Narrator;
import se.brygga.simulators.demo.Neighbours;
import se.brygga.simulators.demo.Performance;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubClient;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;

/** Plays the story of the demo and looks for its persons in everything that was written outside database and journal. */
class NoPersonalDataIT {

    private final PersonalDataScanner scanner = new PersonalDataScanner(TestPersons.all());
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final List<String> headLines = new CopyOnWriteArrayList<>();

    @Test
    void noNumberOrNameIsInLogsMetricsHeadersUrlsOrFileNames() throws Exception {
        Path home = TestHome.fresh("no-personal-data");
        String asked = playAndAsk(home);

        assertThat(headLines)
                .anyMatch(line -> line.startsWith("POST "))
                .anyMatch(line -> line.startsWith("idempotency-key"));
        assertThat(asked).contains("akerby-homecare|SENT|OK", "jvm_", "<html", "Deliveries", "REFUSED");
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
            HubOptions options = neighbours.introduce(usual);
            try (HubProcess hub = HubProcess.start(options);
                    PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
                hub.awaitUp(Duration.ofMinutes(2));
                List<String> problems = new Performance(new Narrator(out)).play(options, neighbours);
                assertThat(problems).isEmpty();
                refuseAFileNamedAfterAPerson(hub.client(), home);
                return ask(options, hub.client());
            }
        }
    }
}
