package se.brygga.coordination.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.core.fhir.Canonical;

/** Folds the acts of one joint plan. Used once. */
final class PlanFold {

    /** How long after a follow-up the next one is, unless another day is decided (domain.md 7). */
    static final int MONTHS_TO_FOLLOW_UP = 3;

    private final String id;
    private final FoldedParts parts = new FoldedParts();
    private final FoldedGoals goals = new FoldedGoals(parts);
    private final List<Reference> links = new ArrayList<>();
    private List<PlanParticipant> participants = List.of();
    private JointPlanState state = JointPlanState.DRAFT;
    private DisclosureBasis consent = DisclosureBasis.NONE;
    private PlanBody initiator;
    private PlanBody holder;
    private String offered = "";
    private Instant offeredAt;
    private LocalDate followUpOn;
    private CarePlan frame;
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
        if (consent.isDenied()) {
            state = JointPlanState.REVOKED;
        } else if (state == JointPlanState.PROPOSED && holder != null && parts.areConfirmed()) {
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
        if (initiator == null) {
            initiator = body(act);
            seed = seed(act);
        }
        frame = paper.plan();
        consent(paper);
        takeResponsibility(paper, act);
        step.team()
                .ifPresent(team -> participants = team.getParticipant().stream()
                        .map(member -> new PlanParticipant(
                                Refs.hsaId(member.getMember()),
                                member.getRoleFirstRep().getCodingFirstRep().hasCode()
                                        ? member.getRoleFirstRep()
                                                .getCodingFirstRep()
                                                .getCode()
                                        : ""))
                        .toList());
        boolean followedUp = goals.take(step, act, "");
        parts.take(paper, act);
        takeFollowUp(paper.followUpOn(), followedUp && state == JointPlanState.ACTIVE, act);
        JointPlanState asked = paper.state().orElse(state);
        if (asked == JointPlanState.PROPOSED && state != JointPlanState.PROPOSED) {
            parts.confirm(act.unit(), act.at());
        }
        state = asked;
    }

    private void takeResponsibility(PlanPaper paper, Act act) {
        for (String named : paper.overallResponsibility()) {
            if (body(act).isNamed(named)) {
                holder = holder == null ? body(act) : holder;
                offered = "";
            } else if (holder == null || !holder.isNamed(named)) {
                offeredAt = named.equals(offered) ? offeredAt : act.at();
                offered = named;
            }
        }
    }

    /** A follow-up of an active plan that decides no later day leads to one in three months. */
    private void takeFollowUp(LocalDate told, boolean followedUp, Act act) {
        boolean later = told != null && !told.equals(followUpOn);
        if (later || followUpOn == null) {
            followUpOn = told;
        } else if (followedUp) {
            followUpOn = PlanTime.day(act.at()).plusMonths(MONTHS_TO_FOLLOW_UP);
        }
    }

    private void takeCall(PlanStep step, Act act) {
        if (step.meeting().getStatus() == AppointmentStatus.CANCELLED) {
            call = null;
            state = state == JointPlanState.CALLED ? JointPlanState.DRAFT : state;
            return;
        }
        call = PlanCall.of(step.meeting(), act, state == JointPlanState.ACTIVE);
        state = state == JointPlanState.DRAFT ? JointPlanState.CALLED : state;
    }

    private void takeContribution(PlanStep step, Act act) {
        PlanPaper paper = step.paper();
        consent(paper);
        boolean isReply = !paper.confirmation().isEmpty() && isAboutTheCall(act);
        if (isReply && call != null) {
            call = call.replied(body(act), FoldedParts.answer(paper, act));
        }
        boolean confirms = paper.confirmation().equals("confirmed");
        if (body(act).isNamed(offered) && (paper.acceptsResponsibility() || confirms && state.isBinding())) {
            holder = body(act);
            offered = "";
        }
        goals.take(step, act, confirms && !isReply ? act.unit() : "");
        parts.take(paper, act);
        if (!isReply && !paper.confirmation().isEmpty()) {
            parts.answer(act.unit(), FoldedParts.answer(paper, act));
        }
        links.addAll(paper.links());
    }

    /** Before there are parts an answer is about the call; later only if the unit's part waits for no answer. */
    private boolean isAboutTheCall(Act act) {
        return state == JointPlanState.CALLED
                || state == JointPlanState.ACTIVE
                        && call != null
                        && call.awaits(body(act))
                        && !parts.isAsked(act.unit());
    }

    private void consent(PlanPaper paper) {
        consent = paper.consent() == DisclosureBasis.NONE ? consent : paper.consent();
    }

    JointPlan plan() {
        return new JointPlan(
                id,
                seed,
                version,
                state,
                initiator,
                holder,
                offered,
                offeredAt,
                consent,
                followUpOn,
                frame,
                participants,
                goals.all(),
                parts.activities(),
                parts.confirmations(),
                call,
                List.copyOf(links),
                newest.at());
    }
}
