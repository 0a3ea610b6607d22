package se.brygga.app.casework;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordTransaction;

/** Takes back what has not left yet of a joint plan that the person does not want any longer: sharing stops at once (domain.md 7). */
final class PlanRecall {

    private PlanRecall() {}

    /** Withholds what waits about the plan that a letter takes back; a letter about anything else changes nothing. */
    static void by(Letter letter, RecordTransaction record, Cause cause) {
        plan(letter.resources().stream())
                .filter(PlanSending::isEnd)
                .flatMap(PlanSending::planId)
                .ifPresent(id -> record.waitingFor(cause.person()).stream()
                        .filter(waiting -> tells(waiting, id))
                        .forEach(waiting -> record.withhold(waiting.id(), PlanSending.CONSENT_WITHDRAWN, cause.now())));
    }

    /** What tells that the plan is taken back goes out. */
    private static boolean tells(Delivery waiting, String id) {
        return PayloadJson.read(waiting.content()) instanceof Payload.OfMessage written
                && plan(written.message().resources().stream())
                        .filter(plan -> !PlanSending.isEnd(plan))
                        .flatMap(PlanSending::planId)
                        .filter(id::equals)
                        .isPresent();
    }

    private static Optional<CarePlan> plan(Stream<Resource> resources) {
        return resources
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .findFirst();
    }
}
