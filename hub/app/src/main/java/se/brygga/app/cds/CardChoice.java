package se.brygga.app.cds;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.Permitted;
import se.brygga.coordination.plan.JointPlans;

/**
 * Which card, if any, follows from what a reader may see: a card is a disclosure, so it is made of nothing else, and tells neither how
 * many nor whose (view.md 3.4).
 *
 * @param key of the card's text
 * @param section where the view begins
 */
record CardChoice(String key, String section) {

    /** Returns the card for what may be seen; none if it is all the reader's own. */
    static Optional<CardChoice> of(CdsService service, Reader reader, List<Permitted> seen, Bodies bodies) {
        boolean plan = seen.stream().anyMatch(CardChoice::isJointPlan);
        List<Permitted> others = seen.stream()
                .filter(one -> one.custodian() != null && !bodies.same(one.custodian(), reader.provider()))
                .toList();
        if (plan) {
            return Optional.of(new CardChoice(service == CdsService.DISCHARGE ? "discharge.plan" : "plan", "plan"));
        }
        if (others.stream().anyMatch(CardChoice::isOngoing)) {
            return Optional.of(
                    new CardChoice(service == CdsService.DISCHARGE ? "discharge.interventions" : "interventions", ""));
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new CardChoice("others", ""));
    }

    private static boolean isJointPlan(Permitted one) {
        return one.shared() instanceof CarePlan plan
                && plan.getStatus() == CarePlanStatus.ACTIVE
                && JointPlans.idOf(plan).isPresent();
    }

    private static boolean isOngoing(Permitted one) {
        return one.shared() instanceof ServiceRequest request && request.getStatus() == ServiceRequestStatus.ACTIVE;
    }
}
