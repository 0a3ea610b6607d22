package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.NURSING;
import static se.brygga.coordination.plan.PlanParties.ORGANISATIONS;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Act;

/** Acts are shared between all who fold them at one time: folding, composing, printing and comparing leave them as they are. */
class UntouchedActsTest {

    private final PlanScript script = PlanScript.upTo(JointPlanState.COMPLETED);
    private final List<Resource> before = new ArrayList<>();

    @BeforeEach
    void sparse() {
        contents().forEach(UntouchedActsTest::thin);
        contents().forEach(content -> before.add(content.copy()));
    }

    @Test
    void whoeverLooksAtThemTwice() {
        String written = json();
        for (int times = 1; times <= 2; times++) {
            JointPlan plan = JointPlan.of(PlanPapers.PLAN, acts());
            ComposedPlan composed = PlanComposition.compose(plan, PlanView.WHOLE, script.file);
            PlanPrint.html(composed, ORGANISATIONS, Language.SV);
            PlanDifference.between(JointPlan.of(PlanPapers.PLAN, acts().subList(0, 3)), plan);
            script.judges(CARE_CENTRE, PlanPapers.frame(plan.version(), plan.state(), frame -> {}));
            script.judges(NURSING, PlanPapers.contribution(plan.version(), part -> {}));

            assertThat(json()).isEqualTo(written);
            for (int i = 0; i < before.size(); i++) {
                assertThat(contents().get(i).equalsDeep(before.get(i)))
                        .as("content " + i)
                        .isTrue();
            }
        }
    }

    /** What may be left out is: goals without identifier, participants without role, concepts in words alone. */
    private static void thin(Base element) {
        if (element instanceof Goal goal) {
            goal.setIdentifier(null);
        } else if (element instanceof CareTeam team) {
            team.getParticipant().forEach(member -> member.setRole(null));
        } else if (element instanceof CodeableConcept concept && concept.hasText()) {
            concept.setCoding(null);
        }
        element.children().forEach(property -> property.getValues().forEach(UntouchedActsTest::thin));
    }

    private List<Act> acts() {
        return script.file.acts(JointPlan.caseId(PlanPapers.PLAN));
    }

    private List<Resource> contents() {
        return acts().stream().flatMap(act -> act.content().stream()).toList();
    }

    private String json() {
        var parser = FhirContext.forR4Cached().newJsonParser();
        StringBuilder all = new StringBuilder();
        contents().forEach(content -> all.append(parser.encodeResourceToString(content)));
        return all.toString();
    }
}
