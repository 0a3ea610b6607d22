package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class ModelsCommandTest {

    private static final String OWN = "config/care-models/trygg-hemgang.json";

    private HouseFolder house;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
        terminal = new Terminal(folder);
    }

    @Test
    void modelsAreListed() {
        assertThat(terminal.type("models")).isZero();
        assertThat(terminal.out().lines()).hasSize(7).anyMatch(line -> line.matches("trygg-hemgang +Trygg hemgång"));
    }

    @Test
    void modelIsReadInSwedish() {
        assertThat(terminal.type("models", "trygg-hemgang")).isZero();
        assertThat(terminal.out())
                .startsWith("Trygg hemgång (trygg-hemgang)\n")
                .contains(
                        "När personen skrivs ut från sjukhus\n",
                        "  - Hemtjänst: Ta emot personen hemma (samma dag, så snart som möjligt)\n",
                        "(12 dygn efter 'Ta emot personen hemma')\n",
                        "När ingen har besökt personen på 1 dygn\n");
    }

    @Test
    void modelIsReadInEnglish() {
        assertThat(terminal.type("models", "trygg-hemgang", "--language", "en")).isZero();
        assertThat(terminal.out()).contains("  - Home nursing: Nurse's home visit (within 24 hours, urgent)\n");
    }

    @Test
    void unknownModelIsTold() {
        assertThat(terminal.type("models", "trygg-hemgng")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no care model 'trygg-hemgng'. Did you mean 'trygg-hemgang'?");
    }

    @Test
    void modelOfTheInstallationNeedsNoJava() throws IOException {
        house.write(
                "config/care-models/trygg-dag.json",
                packaged().replace("trygg-hemgang", "trygg-dag").replace("Trygg hemgång", "Trygg dag"));

        assertThat(terminal.type("models")).isZero();
        assertThat(terminal.out().lines()).hasSize(8).anyMatch(line -> line.matches("trygg-dag +Trygg dag"));
    }

    @Test
    void modelOfTheInstallationTakesThePlaceOfAPackagedOne() throws IOException {
        house.write(OWN, packaged().replace("Ta emot personen hemma", "Möt vid dörren"));

        assertThat(terminal.type("models", "trygg-hemgang")).isZero();
        assertThat(terminal.out()).contains("Möt vid dörren").doesNotContain("Ta emot personen hemma");
    }

    @Test
    void checkExplainsWhatIsWrongInAModel() throws IOException {
        house.write(OWN, packaged().replace("\"code\": \"home-care\"", "\"code\": \"stadspatrull\""))
                .write("config/care-models/halv.json", "{\"resourceType\": \"PlanDefinition\"")
                .write("config/care-models/annan.json", packaged())
                .write("config/news2.csv", "meaning,system,code\npuls,http://loinc.org,8867-4\n");

        assertThat(terminal.type("check")).isEqualTo(1);
        assertThat(terminal.out())
                .containsPattern(
                        OWN + ":\\d+: MODEL-10 Åtgärden 'mot-hemma' i modellen 'trygg-hemgang' riktar sig till rollen"
                                + " 'stadspatrull' som ingen kan ha i ett team\\. Välj en av: region-coordinator, ")
                .contains("config/care-models/halv.json: filen går inte att läsa")
                .contains("config/care-models/annan.json", "id ska vara filens namn")
                .contains("config/news2.csv:2: unknown meaning 'puls'.");
    }

    private static String packaged() throws IOException {
        try (InputStream in =
                ModelsCommandTest.class.getClassLoader().getResourceAsStream("plan-definitions/trygg-hemgang.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
