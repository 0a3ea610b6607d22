package se.brygga.coordination.plan;

import static se.brygga.coordination.plan.PlanPapers.PLAN;
import static se.brygga.coordination.plan.PlanPapers.activity;
import static se.brygga.coordination.plan.PlanPapers.answers;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;

/** A joint plan in the making: what the parties send, in order. */
final class PlanScript {

    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    static final Instant MEETING = Instant.parse("2026-03-20T12:00:00Z");

    final CaseFileInMemory file = new CaseFileInMemory(PlanParties.ORGANISATIONS, NOW);
    final JointPlans plans = new JointPlans(PlanSharing.ALL_PARTICIPANTS);
    private int messages;

    /** Goes the usual way until the plan has come to a state. */
    static PlanScript upTo(JointPlanState state) {
        var script = new PlanScript();
        script.takes(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> {}));
        for (JointPlanState next = JointPlanState.DRAFT; next != state; next = script.step()) {}
        return script;
    }

    private JointPlanState step() {
        switch (plan().state()) {
            case DRAFT -> takes(CARE_CENTRE, PlanPapers.call(MEETING, NURSING, HOME_CARE));
            case CALLED -> frames(JointPlanState.PLANNING);
            case PLANNING -> {
                adds(NURSING, "Sår läggs om");
                adds(HOME_CARE, "Trygghetslarm");
                adds(CARE_CENTRE, "Läkare ringer");
                frames(JointPlanState.PROPOSED);
            }
            case PROPOSED -> {
                confirms(NURSING);
                confirms(HOME_CARE);
            }
            default -> frames(JointPlanState.COMPLETED);
        }
        return plan().state();
    }

    JointPlan plan() {
        return JointPlan.of(PLAN, file.acts(JointPlan.caseId(PLAN)));
    }

    int version() {
        return file.acts(JointPlan.caseId(PLAN)).size();
    }

    void frames(JointPlanState state) {
        takes(CARE_CENTRE, frame(version(), state, plan -> {}));
    }

    void adds(String unit, String text) {
        contributes(unit, plan -> activity(plan, "add", text));
    }

    void confirms(String unit) {
        contributes(unit, plan -> answers(plan, "confirmed", ""));
    }

    void contributes(String unit, Consumer<CarePlan> content) {
        takes(unit, contribution(version(), content));
    }

    Consequences takes(String unit, Resource resource) {
        return file.take(plans, sent(unit, resource));
    }

    Optional<Refusal> judges(String unit, Resource resource) {
        return plans.judge(file, sent(unit, resource));
    }

    /** Returns the code of the refusal; {@code accepted} if there is none. */
    String verdict(String unit, Resource resource) {
        return judges(unit, resource).map(Refusal::code).orElse("accepted");
    }

    Sent sent(String unit, Resource resource) {
        return new Sent("message-" + ++messages, file.now(), file.provider(unit), unit, List.of(resource));
    }
}
