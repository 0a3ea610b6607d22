package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class CheckCommandTest {

    private static final String CASE = "connectors/north-ehr/samples/adt-a01-admitted/";

    private HouseFolder house;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
        house.write(CASE + "input.hl7", Adt.admission("Tolvansson"));
        terminal = new Terminal(folder);
    }

    @Test
    void thisInstallationIsInOrder() {
        Terminal own = new Terminal(Path.of(System.getProperty("brygga.root")));

        assertThat(own.type("check")).as(own.out()).isZero();
        assertThat(own.out()).startsWith("Everything is in order: 8 connectors, ");
    }

    @Test
    void approvedSamplesAreInOrder() {
        assertThat(terminal.type("approve")).isZero();
        assertThat(terminal.out())
                .contains("changed " + CASE + "expected.json")
                .contains("changed " + CASE + "losses.txt")
                .contains("1 sample, 2 files changed");

        assertThat(terminal.type("check")).isZero();
        assertThat(terminal.out())
                .endsWith(
                        "Everything is in order: 2 connectors, 3 routes, 5 organisations, 7 care models, 1 sample.\n");
    }

    @Test
    void approvingAgainChangesNothing() {
        terminal.type("approve");

        assertThat(terminal.type("approve", "north-ehr/adt-a01-admitted")).isZero();
        assertThat(terminal.out()).endsWith("1 sample, 0 files changed\n");
    }

    @Test
    void sampleWithoutExpectedFilesIsTold() {
        assertThat(terminal.type("check")).isEqualTo(1);
        assertThat(terminal.out())
                .contains(CASE + "expected.json: the file is missing.")
                .contains("./brygga approve north-ehr")
                .endsWith("2 problems\n");
    }

    @Test
    void differenceIsToldWithItsLine() throws IOException {
        terminal.type("approve");
        house.change(CASE + "expected.json", "Tolvansson", "Elvansson");

        assertThat(terminal.type("check")).isEqualTo(1);
        assertThat(terminal.out())
                .containsPattern("expected\\.json:\\d\\d: what comes out of the input differs from here on")
                .endsWith("1 problem\n");
    }

    @Test
    void formattingOfExpectedJsonDoesNotMatter() throws IOException {
        terminal.type("approve");
        house.change(CASE + "expected.json", "  ", "\t");

        assertThat(terminal.type("check")).isZero();
    }

    @Test
    void fileThatNothingBelongsIntoIsTold() throws IOException {
        terminal.type("approve");
        house.write(CASE + "expected.error", "PID-3 PID3_MISSING\n");

        assertThat(terminal.type("check")).isEqualTo(1);
        assertThat(terminal.out()).contains(CASE + "expected.error: nothing comes out of the input");
    }

    @Test
    void sampleWithoutInputIsTold() throws IOException {
        house.remove(CASE + "input.hl7").write(CASE + "notes.txt", "");

        assertThat(terminal.type("check")).isEqualTo(1);
        assertThat(terminal.out()).contains("connectors/north-ehr/samples").contains("input.*");
    }

    @Test
    void problemsOfEveryKindComeTogether() throws IOException {
        house.change("config/access.yml", "false", "no")
                .change("connectors/north-ehr/routes.camel.yaml", "mllp-intake", "mlp-intake")
                .change("config/application.yml", "brygga:", "brygga: [");

        assertThat(terminal.type("check")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("config/access.yml:1: ")
                .contains("connectors/north-ehr/routes.camel.yaml:4: ")
                .contains("config/application.yml:")
                .contains(CASE + "expected.json: ");
    }

    @Test
    void unknownSampleIsTold() {
        assertThat(terminal.type("approve", "north-ehr/adt-a99")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no sample 'adt-a99'");
    }
}
