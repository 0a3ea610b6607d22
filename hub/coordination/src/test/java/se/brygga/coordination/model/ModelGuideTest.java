package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.stay.Guide;

/** docs/care-models.md and the code systems say what the code does. */
class ModelGuideTest {

    private final Guide guide = Guide.read("care-models.md");

    @Test
    void exampleOfTheGuideIsAModel() {
        String json = guide.text().substring(guide.text().indexOf("```json") + 7);
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
        assertThat(guide.codes("Events")).isEqualTo(codes);
    }

    @Test
    void rolesAreThoseOfTheCode() {
        List<String> codes =
                Arrays.stream(TeamRole.values()).map(TeamRole::code).toList();

        assertThat(concepts("team-role")).isEqualTo(codes);
        assertThat(guide.codes("Roles")).isEqualTo(codes);
    }

    @Test
    void kindsAndMomentsAreThoseOfTheCode() {
        assertThat(guide.codes("Actions")).isEqualTo(concepts("care-model-action"));
        assertThat(concepts("care-model-due")).containsExactly(Due.SameDay.CODE, Due.NextWeekdayNoon.CODE);
        assertThat(guide.text()).contains("`same-day` or `next-weekday-noon`");
        assertThat(concepts("direct-admission")).containsAll(DirectCodes.REASONS);
    }

    @Test
    void errorsAreThoseThatTestsKnow() {
        assertThat(guide.codes("What check says"))
                .isEqualTo(Stream.iterate(1, n -> n + 1)
                        .limit(15)
                        .map(n -> "MODEL-%02d".formatted(n))
                        .toList());
    }

    @Test
    void meaningsOfVitalSignsAreThoseOfTheCode() {
        assertThat(guide.codes("NEWS2")).isEqualTo(News2Codes.MEANINGS);
    }

    @Test
    void modelsAreThoseThatAreShipped() {
        assertThat(guide.codes("Read one"))
                .isEqualTo(Models.all().stream().map(CareModel::code).toList());
        assertThat(concepts("care-model")).containsExactlyInAnyOrderElementsOf(guide.codes("Read one"));
    }

    private static List<String> concepts(String id) {
        CodeSystem system = (CodeSystem) Models.resource("code-systems/" + id + ".json");
        return system.getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .toList();
    }
}
