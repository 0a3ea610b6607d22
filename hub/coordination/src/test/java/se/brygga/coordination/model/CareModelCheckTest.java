package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRelationshipType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.fhir.Canonical;

class CareModelCheckTest {

    private final PlanDefinition plan = Models.plan("trygg-hemgang");
    private final PlanDefinitionActionComponent home = action("mot-hemma");

    @Test
    void shippedModelsAreInOrder() {
        assertThat(CareModelCheck.problems(Models.plans())).isEmpty();
        assertThat(Models.all()).hasSize(7);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "model-problems.csv", numLinesToSkip = 1)
    void errorIsExplained(String error, String action, String says) {
        spoil(error);

        List<ModelProblem> problems = CareModelCheck.problems(List.of(plan));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(error.split(" ")[0]);
            assertThat(problem.action()).isEqualTo(action);
            assertThat(problem.text()).contains("'trygg-hemgang'", says).endsWith(".");
        });
        assertThatThrownBy(() -> CareModel.read(plan))
                .isInstanceOf(BadCareModel.class)
                .hasMessageContaining(says);
    }

    @Test
    void twoModelsWithOneCodeAreTold() {
        PlanDefinition other = plan.copy();
        other.setId("trygg-hemgang-2");

        assertThat(CareModelCheck.problems(List.of(plan, other)))
                .extracting(ModelProblem::code)
                .containsExactly("MODEL-15");
    }

    private void spoil(String error) {
        switch (error) {
            case "MODEL-01" -> plan.getUseContext().remove(0);
            case "MODEL-02" -> plan.getTitleElement().getExtension().clear();
            case "MODEL-03" -> plan.getUseContext().remove(1);
            case "MODEL-04" -> plan.getAction().clear();
            case "MODEL-05" -> home.setId((String) null);
            case "MODEL-05 twice" -> plan.addAction(home.copy());
            default -> spoilAction(error);
        }
    }

    private void spoilAction(String error) {
        switch (error) {
            case "MODEL-06" -> home.setDescription(null);
            case "MODEL-07" -> home.getCode().clear();
            case "MODEL-08" -> home.getTriggerFirstRep().setName("fullmoon");
            case "MODEL-08 two" -> home.addTrigger(home.getTriggerFirstRep().copy());
            case "MODEL-09" -> home.getTriggerFirstRep().addExtension(Canonical.TRIGGER_LIMIT, new PositiveIntType(3));
            case "MODEL-09 missing" ->
                action("inget-besok").getTriggerFirstRep().getExtension().clear();
            case "MODEL-10" ->
                home.getParticipantFirstRep().getRole().getCodingFirstRep().setCode("stadspatrull");
            case "MODEL-10 two" ->
                home.addParticipant(home.getParticipantFirstRep().copy());
            case "MODEL-12" -> home.getExtensionByUrl(Canonical.ESCALATION_ROLE).setValue(new CodeType("chefen"));
            case "MODEL-13" -> home.addCondition().setKind(ActionConditionKind.APPLICABILITY);
            default -> spoilTime(error);
        }
    }

    private void spoilTime(String error) {
        PlanDefinitionActionComponent followUp = action("uppfoljning");
        switch (error) {
            case "MODEL-11" -> home.getExtensionByUrl(Canonical.CARE_MODEL_DUE).setValue(new CodeType("soon"));
            case "MODEL-11 two", "MODEL-11 message" -> {
                home.setTiming(hours("h"));
                action("till-hemsjukvarden").setTiming(hours("h"));
            }
            case "MODEL-11 unit" -> action("sjukskoterskebesok").setTiming(hours("a"));
            case "MODEL-14" -> followUp.getRelatedActionFirstRep().setActionId("samtal");
            case "MODEL-14 event" -> followUp.getRelatedActionFirstRep().setActionId("forbered-hemmet");
            case "MODEL-14 circle" -> followUp.getRelatedActionFirstRep().setActionId("uppfoljning");
            default ->
                followUp.getRelatedActionFirstRep()
                        .setActionId("till-hemsjukvarden")
                        .setRelationship(ActionRelationshipType.AFTER);
        }
    }

    private static Duration hours(String unit) {
        Duration duration = new Duration();
        duration.setValue(2).setCode(unit);
        return duration;
    }

    private PlanDefinitionActionComponent action(String id) {
        return plan.getAction().stream()
                .filter(action -> id.equals(action.getId()))
                .findFirst()
                .orElseThrow();
    }
}
