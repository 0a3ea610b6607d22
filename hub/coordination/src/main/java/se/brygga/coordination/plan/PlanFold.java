package se.brygga.coordination.plan;

import java.util.List;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import se.brygga.coordination.casework.Act;
import se.brygga.core.fhir.Canonical;

/** Folds the acts of one joint plan. Used once. */
final class PlanFold {

    private final String id;
    private final FoldedParts parts = new FoldedParts();
    private final FoldedFrame frame = new FoldedFrame(parts);
    private PlanResponsibility responsibility = PlanResponsibility.NONE;
    private JointPlanState state = JointPlanState.DRAFT;
    private PlanCall call;
    private Act newest;
    private String seed;
    private int version;

    PlanFold(String id) {
        this.id = id;
    }

    PlanFold take(List<Act> acts) {
        acts.forEach(this::take);
        return this;
    }

    private void take(Act act) {
        PlanStep step = PlanStep.of(act);
        newest = act;
        version++;
        if (!step.planId().equals(id)) {
            state = JointPlanState.COMPLETED; // another plan replaces this one
            return;
        }
        switch (step.kind()) {
            case FRAME -> takeFrame(step, act);
            case CALL -> takeCall(step, act);
            case CONTRIBUTION -> takeContribution(step, act);
        }
        if (frame.isDenied()) {
            state = JointPlanState.REVOKED;
        } else if (state == JointPlanState.PROPOSED && responsibility.holder() != null && parts.areConfirmed()) {
            state = JointPlanState.ACTIVE;
        }
    }

    private static String seed(Act act) {
        return act.content().get(0).getMeta().getTag().stream()
                .filter(tag -> Canonical.MESSAGE.equals(tag.getSystem()))
                .map(tag -> tag.getCode())
                .findFirst()
                .orElseGet(() -> "" + act.content().get(0).getIdPart());
    }

    private static PlanBody body(Act act) {
        return new PlanBody(act.provider(), act.unit());
    }

    private void takeFrame(PlanStep step, Act act) {
        PlanPaper paper = step.paper();
        if (responsibility.initiator() == null) {
            responsibility = responsibility.begunBy(body(act));
            seed = seed(act);
        }
        responsibility = responsibility.told(paper.overallResponsibility(), body(act), act.at());
        frame.take(step, act, state == JointPlanState.ACTIVE);
        parts.take(paper, act);
        JointPlanState asked = paper.state().orElse(state);
        if (asked == JointPlanState.PROPOSED && state != JointPlanState.PROPOSED) {
            parts.confirm(act.unit(), act.at());
        }
        state = asked;
    }

    private void takeCall(PlanStep step, Act act) {
        if (step.meeting().getStatus() == AppointmentStatus.CANCELLED) {
            call = null;
            state = state == JointPlanState.CALLED ? JointPlanState.DRAFT : state;
            return;
        }
        call = PlanCall.of(step.meeting(), act, state == JointPlanState.ACTIVE, call);
        state = state == JointPlanState.DRAFT ? JointPlanState.CALLED : state;
    }

    private void takeContribution(PlanStep step, Act act) {
        PlanPaper paper = step.paper();
        frame.takeConsent(paper);
        boolean isReply = !paper.confirmation().isEmpty() && isAboutTheCall(act);
        if (isReply && call != null) {
            call = call.replied(body(act), FoldedParts.answer(paper, act));
        }
        boolean confirms = paper.confirmation().equals("confirmed");
        if (body(act).isNamed(responsibility.offered())
                && (paper.acceptsResponsibility() || confirms && state.isBinding())) {
            responsibility = responsibility.takenBy(body(act));
        }
        frame.takeGoals(step, act, confirms && !isReply ? act.unit() : "");
        parts.take(paper, act);
        if (!isReply && !paper.confirmation().isEmpty()) {
            parts.answer(act.unit(), FoldedParts.answer(paper, act));
        }
        parts.link(paper.links());
    }

    /** Before there are parts an answer is about the call; later only if the unit's part waits for no answer. */
    private boolean isAboutTheCall(Act act) {
        return state == JointPlanState.CALLED
                || state == JointPlanState.ACTIVE
                        && call != null
                        && call.awaits(body(act))
                        && !parts.isAsked(act.unit());
    }

    JointPlan plan() {
        return new JointPlan(id, seed, version, state, responsibility, frame.frame(), parts.parts(), call, newest.at());
    }
}
