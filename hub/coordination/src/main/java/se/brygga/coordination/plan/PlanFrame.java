package se.brygga.coordination.plan;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.coordination.casework.DisclosureBasis;

/**
 * What all bodies of a joint plan have in common (domain.md 7): who answers for the plan writes it.
 *
 * @param content the newest frame as sent; must not be changed
 * @param consent what the person has said
 * @param followUpOn day of the next follow-up; null if not decided
 * @param participants who takes part
 * @param goals by key, those that have ended too
 */
public record PlanFrame(
        CarePlan content,
        DisclosureBasis consent,
        LocalDate followUpOn,
        List<PlanParticipant> participants,
        List<PlanGoal> goals) {

    /** Returns the type of plan: SIP, SPU or SPLPTLRV. */
    public String type() {
        return paper().type();
    }

    /** Returns the goals that have not ended. */
    public List<PlanGoal> currentGoals() {
        return goals.stream().filter(goal -> !goal.isEnded()).toList();
    }

    PlanPaper paper() {
        return new PlanPaper(content);
    }
}
