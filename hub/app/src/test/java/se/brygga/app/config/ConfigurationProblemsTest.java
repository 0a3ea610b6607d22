package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.app.HouseFolder;

class ConfigurationProblemsTest {

    private HouseFolder house;

    @BeforeEach
    void copyHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void houseInOrderHasNoProblem() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "/problems.csv", delimiter = ';', numLinesToSkip = 1)
    void tellsPlaceAndRemedy(String file, String old, String fresh, int line, String text) throws IOException {
        house.change(file, unescaped(old), fresh == null ? "" : unescaped(fresh));

        assertThat(problems()).contains(file + ":" + line + ": " + text);
    }

    @Test
    void missingFileIsToldWithoutLine() throws IOException {
        house.remove("connectors/north-ehr/connector.yml");

        assertThat(problems())
                .contains(
                        "connectors/north-ehr/connector.yml: the file is missing. Create it, or restore it from version"
                                + " control.");
    }

    @Test
    void codeTableInLatin1IsToldWithLine() throws IOException {
        String table = "source;target;comment\nA;HTJ;ok\nB;HTJ;på\n";
        house.write("connectors/north-ehr/codes/services.csv", table.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .containsExactly(
                        "connectors/north-ehr/codes/services.csv:3: this line is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void folderInPlaceOfFileIsTold() throws IOException {
        house.remove("config/access.yml").write("config/access.yml/inside", "");

        assertThat(problems()).singleElement().asString().startsWith("config/access.yml: the file cannot be read");
    }

    @Test
    void byteOrderMarkIsTolerated() throws IOException {
        house.change("config/access.yml", "automatic", "\uFEFFautomatic");

        assertThat(problems()).isEmpty();
    }

    @Test
    void yamlTagsAreNotExecuted() throws IOException {
        house.write("config/access.yml", "automaticNoticesForProtected: !!java.io.File [/tmp/x]\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("config/access.yml:1: this is not YAML: Global tag");
    }

    private List<String> problems() {
        Problems problems = new Problems(house.root());
        HouseConfiguration.read(problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
