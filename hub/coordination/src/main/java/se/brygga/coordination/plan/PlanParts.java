package se.brygga.coordination.plan;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;

/**
 * What each body of a joint plan has in it as its own (domain.md 7).
 *
 * @param activities of all bodies in the order in which they came, those that have ended too
 * @param confirmations by HSA-id of each unit with an activity
 * @param links plans of single bodies that are linked to it
 */
public record PlanParts(
        List<PlanActivity> activities, Map<String, PlanConfirmation> confirmations, List<Reference> links) {

    /** Returns the activities that have not ended. */
    public List<PlanActivity> current() {
        return activities.stream().filter(activity -> !activity.ended()).toList();
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
}
