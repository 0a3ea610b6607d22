package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.HouseFolder;

class BoundsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "brygga.security.max-reader-body, 0B",
        "brygga.security.max-reader-body, 2GB",
        "brygga.security.max-reader-body, -1KB",
        "brygga.security.max-reader-body, 9223372036854775807GB",
        "brygga.security.max-reader-body, much",
        "brygga.intake.max-message, 1025MB",
        "brygga.intake.max-buffered, 0",
        "brygga.security.clients-rate, 0",
        "brygga.security.users-rate, 100001",
        "brygga.security.persons-rate, -1",
        "brygga.security.max-url, 99999999999",
        "brygga.pipeline.batch, 1.5"
    })
    void whatIsOutOfBoundsIsToldWithItsKeyAndARemedy(String key, String value, @TempDir Path folder)
            throws IOException {
        assertThat(problems(key, value, folder))
                .singleElement()
                .asString()
                .startsWith("config/application.yml:")
                .contains(key + ": '" + value + "' is not a ", "Write one");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "brygga.security.max-reader-body, 1B",
        "brygga.security.max-reader-body, 1GB",
        "brygga.security.max-reader-body, 64kb",
        "brygga.security.max-reader-body, 65536",
        "brygga.security.clients-rate, 1",
        "brygga.security.clients-rate, 100000"
    })
    void whatIsWithinIsInOrder(String key, String value, @TempDir Path folder) throws IOException {
        assertThat(problems(key, value, folder)).isEmpty();
    }

    private static List<Problem> problems(String key, String value, Path folder) throws IOException {
        HouseFolder house = HouseFolder.in(folder);
        house.write("config/application.yml", "server.forward-headers-strategy: none\n" + key + ": '" + value + "'\n");
        Problems problems = new Problems(house.root());
        SecurityCheck.check(Settings.read(List.of(), problems), problems);
        return problems.all();
    }
}
