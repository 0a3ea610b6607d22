package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class ApproveCommandTest {

    private static final String GUIDE = "docs/mapping-guide.md";

    private HouseFolder house;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder)
                .write("connectors/north-ehr/samples/adt-a01-admitted/input.hl7", Adt.admission("Tolvansson"));
        terminal = new Terminal(folder);
    }

    @Test
    void guideIsMadeOfTheSamples() throws IOException {
        assertThat(terminal.type("approve", "--guide")).isZero();

        assertThat(terminal.out()).isEqualToIgnoringNewLines("changed " + GUIDE);
        assertThat(guide())
                .startsWith("# Mapping guide\n")
                .contains("### HL7 v2 in: ADT\n")
                .contains("| `PID-5.1` | `Patient.name.family` |")
                .contains("### HL7 v2 out: ADT\n")
                .contains("## Code tables")
                .contains("`F` → `female`")
                .doesNotContain("Tolvan");
        assertThat(house.root().resolve("connectors/north-ehr/samples/adt-a01-admitted/expected.json"))
                .doesNotExist();
    }

    @Test
    void guideThatIsThereIsKeptUpToDate() throws IOException {
        house.write(GUIDE, "old");

        assertThat(terminal.type("approve")).isZero();

        assertThat(terminal.out()).contains("changed " + GUIDE).contains("1 sample, 3 files changed");
        assertThat(guide()).startsWith("# Mapping guide\n");

        assertThat(terminal.type("approve", "--guide")).isZero();
        assertThat(terminal.out()).endsWith("unchanged " + GUIDE + System.lineSeparator());
    }

    @Test
    void installationWithoutGuideGetsNone() {
        assertThat(terminal.type("approve")).isZero();

        assertThat(house.root().resolve(GUIDE)).doesNotExist();
    }

    @Test
    void guideOfOneConnectorIsWrongUsage() {
        assertThat(terminal.type("approve", "--guide", "north-ehr")).isEqualTo(2);
        assertThat(terminal.err()).contains("give --guide without CONNECTOR");
    }

    private String guide() throws IOException {
        return Files.readString(house.root().resolve(GUIDE));
    }
}
