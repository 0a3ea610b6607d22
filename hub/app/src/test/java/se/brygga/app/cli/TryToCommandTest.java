package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

/** {@code try --to}: what a destination would get. */
class TryToCommandTest {

    private static final String HEADER =
            "nummer;personnummer;custodian;unit;legalBasis;status;recordedAt;code;takenAt;value;valueUnit";
    private static final String WEIGHT = "M-1;191212121212;SE2120009986-O1;SE2120009986-HTJ01;HSL;completed;"
            + "2026-03-02T09:15:00+01:00;29463-7;2026-03-02T09:10:00+01:00;71.5;kg";
    private static final String TAKES_RESULTS = """
            delivery:
              format: hl7v2
              version: "2.5.1"
              charset: ISO-8859-1
              receipt: answer
              takes: [ORU]
            """;

    private HouseFolder house;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder)
                .write("measurement-1.csv", HEADER + '\n' + WEIGHT + '\n')
                .write("adt.hl7", Adt.admission("Tolvansson"));
        terminal = new Terminal(folder);
    }

    @Test
    void destinationGetsItsOwnFormat() throws IOException {
        takesResults(TAKES_RESULTS);

        assertThat(convert("south-care", "measurement-1.csv", "north-ehr")).isZero();

        assertThat(terminal.out())
                .startsWith("MSH|^~\\&|")
                .contains("|ORU^R01")
                .contains("\nPID|")
                .contains("|71.5|kg");
        assertThat(terminal.err())
                .startsWith("message ")
                .contains("hl7v2 ORU^R01")
                .containsPattern("Observation\\.valueQuantity\\.value +mapped +OBX-5");
    }

    @Test
    void unmappedElementsComeFirst() throws IOException {
        takesResults(TAKES_RESULTS);

        convert("south-care", "measurement-1.csv", "north-ehr");

        var fates = terminal.err()
                .lines()
                .skip(1)
                .map(line -> line.contains(" unmapped"))
                .toList();
        assertThat(fates.lastIndexOf(true)).isLessThan(fates.contains(false) ? fates.indexOf(false) : fates.size());
    }

    @Test
    void typeThatIsNotTakenIsToldWithWhatToDo() throws IOException {
        takesResults(TAKES_RESULTS.replace("ORU", "SIU"));

        assertThat(convert("south-care", "measurement-1.csv", "north-ehr")).isEqualTo(1);
        assertThat(terminal.out()).contains("|ORU^R01");
        assertThat(terminal.err())
                .contains("ORU^R01: TYPE_NOT_TAKEN: north-ehr does not take it")
                .contains("Add it to 'takes' in connectors/north-ehr/connector.yml");
    }

    @Test
    void messageThatIsTakenAsItIsIsNotConverted() throws IOException {
        takesResults(TAKES_RESULTS.replace("ORU", "ADT"));

        assertThat(convert("north-ehr", "adt.hl7", "north-ehr")).isZero();
        assertThat(terminal.out()).isEqualTo(Adt.admission("Tolvansson").replace('\r', '\n'));
        assertThat(terminal.err()).contains("adt.hl7: north-ehr takes it as it is");
    }

    @Test
    void formatWithoutSuchAMessageIsTold() {
        assertThat(convert("north-ehr", "adt.hl7", "south-care")).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("adt.hl7: Encounter: TYPE_NOT_TAKEN: The format csv has no message for it");
    }

    @Test
    void connectorThatTakesNothingIsTold() {
        assertThat(convert("south-care", "measurement-1.csv", "north-ehr")).isEqualTo(1);
        assertThat(terminal.err())
                .contains("Nothing goes to 'north-ehr'")
                .contains("connectors/north-ehr/connector.yml has no block 'delivery'");
    }

    @Test
    void unknownDestinationIsToldWithTheKnown() {
        assertThat(convert("north-ehr", "adt.hl7", "south")).isEqualTo(1);
        assertThat(terminal.err()).contains("Choose one of: north-ehr, south-care.");
    }

    private void takesResults(String delivery) throws IOException {
        house.change(
                "connectors/north-ehr/connector.yml",
                "  sendsProtection: true\n",
                "  sendsProtection: true\n" + delivery);
    }

    private int convert(String from, String file, String to) {
        return terminal.type("try", from, house.root().resolve(file).toString(), "--to", to);
    }
}
