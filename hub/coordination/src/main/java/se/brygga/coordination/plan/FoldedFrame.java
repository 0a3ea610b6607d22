package se.brygga.coordination.plan;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.core.fhir.First;
import se.brygga.core.time.SwedishTime;

/** The frame while a joint plan is folded. */
final class FoldedFrame {

    /** How long after a follow-up the next one is, unless another day is decided (domain.md 7). */
    private static final int MONTHS_TO_FOLLOW_UP = 3;

    private final FoldedGoals goals;
    private CarePlan content;
    private DisclosureBasis consent = DisclosureBasis.NONE;
    private LocalDate followUpOn;
    private List<PlanParticipant> participants = List.of();

    FoldedFrame(FoldedParts parts) {
        goals = new FoldedGoals(parts);
    }

    /** Takes a new frame. A follow-up of an active plan that decides no later day leads to one in three months. */
    void take(PlanStep step, Act act, boolean isActive) {
        content = step.paper().plan();
        takeConsent(step.paper());
        step.team().ifPresent(team -> participants = participants(team));
        boolean followedUp = takeGoals(step, act, "");
        LocalDate told = step.paper().followUpOn();
        boolean later = told != null && !told.equals(followUpOn);
        if (later || followUpOn == null) {
            followUpOn = told;
        } else if (followedUp && isActive) {
            followUpOn = SwedishTime.day(act.at()).plusMonths(MONTHS_TO_FOLLOW_UP);
        }
    }

    /** Takes what a step says of goals, as {@link FoldedGoals#take}: a contribution may give outcomes too. */
    boolean takeGoals(PlanStep step, Act act, String confirming) {
        return goals.take(step, act, confirming);
    }

    /** Any participant may tell what the person has said; silence takes nothing back. */
    void takeConsent(PlanPaper paper) {
        consent = paper.consent() == DisclosureBasis.NONE ? consent : paper.consent();
    }

    PlanFrame frame() {
        return new PlanFrame(content, consent, followUpOn, participants, goals.all());
    }

    boolean isDenied() {
        return consent.isDenied();
    }

    private static List<PlanParticipant> participants(CareTeam team) {
        return team.getParticipant().stream()
                .map(member -> new PlanParticipant(Refs.hsaId(member.getMember()), role(member)))
                .toList();
    }

    private static String role(CareTeamParticipantComponent member) {
        return First.of(member.getRole()).map(First::code).orElse("");
    }
}
