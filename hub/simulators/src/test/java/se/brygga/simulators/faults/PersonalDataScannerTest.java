package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.simulators.hospital.TestPersons;

class PersonalDataScannerTest {

    private final PersonalDataScanner scanner = new PersonalDataScanner(TestPersons.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=191212121212,",
                "id 1212121212 x",
                "19121212-1212",
                "121212-1212",
                "121212+1212",
                "121212%2B1212",
                "19121212%2D1212",
                "name=Tolvansson",
                "TOLVANSSON",
                "queue.tolvan",
                "%C3%96knamnsson",
                "%D6knamnsson",
                "Öknamnsson"
            })
    void everyPlainFormIsFound(String planted) {
        String log = "12:00:01 INFO something before " + planted + " and something after\n";

        assertThat(scanner.scan(log.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(scanner.scan(log.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz", "PID|1||"})
    void base64IsFoundAtEveryOffset(String before) {
        for (String planted : List.of("191212121212", "19121212-1212", "Öknamnsson")) {
            byte[] content = (before + planted + "^^^tail").getBytes(StandardCharsets.UTF_8);

            String log = "payload " + Base64.getEncoder().encodeToString(content);

            assertThat(scanner.scan(log.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        }
    }

    @Test
    void whatOnlyLooksLikeANumberIsNotFound() {
        String log =
                "process_cpu_usage 0.12121212121212\nid 9191212121212121 at 2026-03-02T12:12:12, person 1 (protected)\n";

        assertThat(scanner.scan(log.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aPlantedNumberInALogAFileNameOrAQueueNameIsFoundAndDeliveredContentIsNot(@TempDir Path home)
            throws IOException {
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("neighbours/taken"));
        Files.writeString(home.resolve("logs/hub.log"), "WARN no unit for 19121212-1212");
        Files.writeString(home.resolve("neighbours/taken/notice-1.csv"), "personId\n191212121212\n");
        Files.createFile(home.resolve("neighbours/taken/notice-196101182803.csv"));
        Files.createDirectories(home.resolve("broker/bindings"));
        Files.writeString(home.resolve("broker/bindings/1.bindings"), "q.191212121212", StandardCharsets.UTF_16LE);

        var written = new WrittenFiles(home, scanner);

        assertThat(written.findings()).hasSize(3);
        assertThat(written.bytesRead()).isEqualTo(44);
    }
}
