package se.brygga.app.casework;

import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.record.RecordTransaction;

/** Takes back what has not left yet of a joint plan that the person does not want any longer: sharing stops at once (domain.md 7). */
final class PlanRecall {

    private PlanRecall() {}

    /** Withholds what waits about the plan that a letter takes back; a letter about anything else changes nothing. */
    static void by(Letter letter, RecordTransaction record, Cause cause) {
        letter.resources().stream()
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .findFirst()
                .filter(PlanSending::isEnd)
                .flatMap(PlanSending::planId)
                .ifPresent(id -> record.waitingFor(cause.person()).stream()
                        .filter(waiting ->
                                PlanSending.told(waiting).filter(id::equals).isPresent())
                        .forEach(waiting -> record.withhold(waiting.id(), PlanSending.CONSENT_WITHDRAWN, cause.now())));
    }
}
