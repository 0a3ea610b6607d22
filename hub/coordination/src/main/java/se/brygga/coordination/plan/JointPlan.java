package se.brygga.coordination.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.DisclosureBasis;

/**
 * A joint plan (SIP) as its accepted acts make it (HSL 16:4, SoL 10:8-9, domain.md 7); immutable.
 *
 * @param id id of the plan, in {@link se.brygga.core.fhir.Canonical#JOINT_PLAN}
 * @param seed names the message that began it: what is derived of the plan is named after it, also when persons are merged
 * @param version number of acts
 * @param state how far it has come
 * @param initiator who began it
 * @param holder who has overall responsibility (övergripande ansvar); null before anybody has taken it
 * @param offered HSA-id of the body that the overall responsibility is offered to; empty if none
 * @param offeredAt when it was offered; null if it is not
 * @param consent what the person has said
 * @param followUpOn day of the next follow-up; null if not decided
 * @param frame the newest frame as sent; must not be changed
 * @param participants who takes part
 * @param goals by key, those that have ended too
 * @param activities of all bodies in the order in which they came, those that have ended too
 * @param confirmations by HSA-id of each unit with an activity
 * @param call the newest call; null if none
 * @param links plans of single bodies that are linked to it
 * @param at when the newest act was accepted
 */
public record JointPlan(
        String id,
        String seed,
        int version,
        JointPlanState state,
        PlanBody initiator,
        PlanBody holder,
        String offered,
        Instant offeredAt,
        DisclosureBasis consent,
        LocalDate followUpOn,
        CarePlan frame,
        List<PlanParticipant> participants,
        List<PlanGoal> goals,
        List<PlanActivity> activities,
        Map<String, PlanConfirmation> confirmations,
        PlanCall call,
        List<Reference> links,
        Instant at) {

    /** Folds the acts of one plan, at least one, in their order; the first is its frame. */
    public static JointPlan of(String id, List<Act> acts) {
        return new PlanFold(id).take(acts).plan();
    }

    /** Returns the case that the acts of a plan are kept in. */
    public static String caseId(String planId) {
        return "plan/" + planId;
    }

    /** Returns who answers for the frame: the holder of overall responsibility, and before there is one the initiator. */
    public PlanBody keeper() {
        return holder == null ? initiator : holder;
    }

    /** Returns the type of plan: SIP, SPU or SPLPTLRV. */
    public String type() {
        return paper().type();
    }

    /** Returns the activities that have not ended. */
    public List<PlanActivity> current() {
        return activities.stream().filter(activity -> !activity.ended()).toList();
    }

    /** Returns the goals that have not ended. */
    public List<PlanGoal> currentGoals() {
        return goals.stream().filter(goal -> !goal.isEnded()).toList();
    }

    /** Returns the bodies with a part, ended activities counted, in the order in which they came. */
    public List<String> providers() {
        return activities.stream()
                .map(activity -> activity.body().provider())
                .distinct()
                .toList();
    }

    /** Returns the HSA-ids of the units that must confirm, or confirm again, before the plan holds. */
    public List<String> toConfirm() {
        return confirmations.entrySet().stream()
                .filter(entry -> entry.getValue().answer() == PlanConfirmation.Answer.PENDING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns true if a body takes part: it was named as a participant or called, has an activity, or answers for the plan. */
    public boolean isParticipant(PlanBody body) {
        return Stream.of(
                        participants.stream().map(PlanParticipant::hsaId),
                        call == null ? Stream.<String>empty() : call.replies().keySet().stream(),
                        activities.stream().map(activity -> activity.body().provider()),
                        Stream.of(initiator.provider(), keeper().provider(), offered))
                .flatMap(named -> named)
                .anyMatch(body::isNamed);
    }

    PlanPaper paper() {
        return new PlanPaper(frame);
    }
}
