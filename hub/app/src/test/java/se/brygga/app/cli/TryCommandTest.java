package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class TryCommandTest {

    private static final String MESSAGE = Adt.admission("Åkesson");

    private HouseFolder house;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
        terminal = new Terminal(folder);
    }

    @Test
    void translationIsOnStandardOutputAndLossesOnStandardError() throws IOException {
        assertThat(attempt(MESSAGE, StandardCharsets.ISO_8859_1)).isZero();

        assertThat(family()).isEqualTo("Åkesson");
        assertThat(terminal.err()).startsWith("message ").contains("PID-3");
    }

    @Test
    void lineFeedsFromAnEditorAreTolerated() throws IOException {
        assertThat(attempt(MESSAGE.replace("\r", "\r\n") + "\n", StandardCharsets.ISO_8859_1))
                .isZero();
        assertThat(family()).isEqualTo("Åkesson");
    }

    @Test
    void byteOrderMarkOfAnEditorIsTolerated() throws IOException {
        assertThat(attempt("\uFEFF" + MESSAGE.replace('\r', '\n'), StandardCharsets.UTF_8))
                .isZero();
        assertThat(family()).isEqualTo("Åkesson");
    }

    @Test
    void framingIsTolerated() throws IOException {
        String twice = "\u000B" + MESSAGE + "\u001C\r\u000B" + MESSAGE.replace("|M1|", "|M2|") + "\u001C\r";

        assertThat(attempt(twice, StandardCharsets.ISO_8859_1)).isZero();
        assertThat(terminal.err().lines().filter(line -> line.startsWith("message ")))
                .hasSize(2);
    }

    @Test
    void refusalIsToldWithPlaceAndCode() throws IOException {
        int code = attempt(MESSAGE.replaceFirst("\rPID[^\r]*", ""), StandardCharsets.ISO_8859_1);

        assertThat(code).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("adt.hl7: PID: PID_MISSING: ");
    }

    @Test
    void otherFilesAreToldApart() throws IOException {
        assertThat(attempt("Hello", StandardCharsets.US_ASCII)).isEqualTo(1);
        assertThat(terminal.err()).doesNotContain("Exception").contains("adt.hl7: MSH");
    }

    @Test
    void faultsElsewhereDoNotMatter() throws IOException {
        house.change("connectors/south-care/connector.yml", "csv", "cvs");

        assertThat(attempt(MESSAGE, StandardCharsets.ISO_8859_1)).isZero();
    }

    @Test
    void faultsOfTheConnectorAreTold() throws IOException {
        house.change("connectors/north-ehr/connector.yml", "hl7v2", "hl7v3");

        assertThat(attempt(MESSAGE, StandardCharsets.ISO_8859_1)).isEqualTo(1);
        assertThat(terminal.err()).startsWith("connectors/north-ehr/connector.yml:6: ");
    }

    @Test
    void unknownConnectorIsToldWithTheKnown() {
        assertThat(terminal.type("try", "north", "x.hl7")).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualToIgnoringNewLines("There is no connector 'north'. Choose one of: north-ehr, south-care.");
    }

    @Test
    void missingAndEmptyFilesAreTold() throws IOException {
        assertThat(terminal.type("try", "north-ehr", "nowhere.hl7")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no file nowhere.hl7. Check the path.");

        assertThat(attempt("", StandardCharsets.US_ASCII)).isEqualTo(1);
        assertThat(terminal.err()).contains("adt.hl7 is empty");
    }

    private int attempt(String text, Charset charset) throws IOException {
        Path file = Files.write(house.root().resolve("adt.hl7"), text.getBytes(charset));
        return terminal.type("try", "north-ehr", file.toString());
    }

    private String family() throws IOException {
        JsonNode patient = new ObjectMapper().readTree(terminal.out()).at("/entry/0/resource");
        return patient.at("/name/0/family").asText();
    }
}
