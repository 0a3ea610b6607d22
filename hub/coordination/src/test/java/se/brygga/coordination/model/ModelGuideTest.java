package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;

/** docs/care-models.md and the code systems say what the code does. */
class ModelGuideTest {

    private final String guide = guide();

    @Test
    void exampleOfTheGuideIsAModel() {
        String json = guide.substring(guide.indexOf("```json") + 7);
        PlanDefinition plan = (PlanDefinition)
                FhirContext.forR4Cached().newJsonParser().parseResource(json.substring(0, json.indexOf("```")));

        CareModel model = CareModel.read(plan);

        assertThat(ModelPage.text(model, "sv")).isEqualTo("""
                        Trygg natt (trygg-natt)
                        Nattpatrullen ringer den som har varit på akuten.

                        För vem: Personer med oro på natten.
                        Roller: Hemtjänst

                        När personen kommer till akuten
                          - Hemtjänst: Ring (inom 12 timmar, brådskande)
                              Ring personen och fråga hur natten var.
                              Vid försening: Samordnare i kommunen
                        """);
    }

    @Test
    void eventsAreThoseOfTheCode() {
        List<String> codes =
                Arrays.stream(TriggerEvent.values()).map(TriggerEvent::code).toList();

        assertThat(concepts("care-model-trigger")).isEqualTo(codes);
        assertThat(rows("Events")).isEqualTo(codes);
    }

    @Test
    void rolesAreThoseOfTheCode() {
        List<String> codes =
                Arrays.stream(TeamRole.values()).map(TeamRole::code).toList();

        assertThat(concepts("team-role")).isEqualTo(codes);
        assertThat(rows("Roles")).isEqualTo(codes);
    }

    @Test
    void kindsAndMomentsAreThoseOfTheCode() {
        assertThat(rows("Actions")).isEqualTo(concepts("care-model-action"));
        assertThat(concepts("care-model-due")).containsExactly(Due.SameDay.CODE, Due.NextWeekdayNoon.CODE);
        assertThat(guide).contains("`same-day` or `next-weekday-noon`");
        assertThat(concepts("direct-admission")).containsAll(DirectCodes.REASONS);
    }

    @Test
    void errorsAreThoseThatTestsKnow() {
        assertThat(rows("What check says"))
                .isEqualTo(Stream.iterate(1, n -> n + 1)
                        .limit(15)
                        .map(n -> "MODEL-%02d".formatted(n))
                        .toList());
    }

    @Test
    void meaningsOfVitalSignsAreThoseOfTheCode() {
        assertThat(rows("NEWS2")).isEqualTo(News2Codes.MEANINGS);
    }

    @Test
    void modelsAreThoseThatAreShipped() {
        assertThat(rows("Read one"))
                .isEqualTo(Models.all().stream().map(CareModel::code).toList());
        assertThat(concepts("care-model")).containsExactlyInAnyOrderElementsOf(rows("Read one"));
    }

    /** Returns the codes in the first column of the tables of a section. */
    private List<String> rows(String heading) {
        String section = guide.substring(guide.indexOf("# " + heading + "\n"));
        int end = section.indexOf("\n#", 1);
        return section.substring(0, end < 0 ? section.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }

    private static List<String> concepts(String id) {
        CodeSystem system = (CodeSystem) Models.resource("code-systems/" + id + ".json");
        return system.getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .toList();
    }

    private static String guide() {
        try {
            return Files.readString(Path.of(System.getProperty("brygga.root"), "docs/care-models.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
