package se.brygga.app.casework;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordTransaction;

/** Takes back what has not left yet of a joint plan that the person does not want any longer: sharing stops at once (domain.md 7). */
final class PlanRecall {

    /** Reason of a delivery that was taken back. */
    static final String REASON = "PLAN_TAKEN_BACK";

    private static final Set<String> TAKEN_BACK = Set.of("REVOKED", "ERROR");

    private PlanRecall() {}

    /** Withholds what waits about the plan that a letter takes back; a letter about anything else changes nothing. */
    static void by(Letter letter, RecordTransaction record, Cause cause) {
        plan(letter.resources().stream())
                .filter(PlanRecall::isTakenBack)
                .flatMap(PlanRecall::id)
                .ifPresent(id -> record.waitingFor(cause.person()).stream()
                        .filter(waiting -> tells(waiting, id))
                        .forEach(waiting -> record.withhold(waiting.id(), REASON, cause.now())));
    }

    /** What tells that the plan is taken back goes out. */
    private static boolean tells(Delivery waiting, String id) {
        return PayloadJson.read(waiting.content()) instanceof Payload.OfMessage written
                && plan(written.message().resources().stream())
                        .filter(plan -> !isTakenBack(plan))
                        .flatMap(PlanRecall::id)
                        .filter(id::equals)
                        .isPresent();
    }

    private static Optional<CarePlan> plan(Stream<Resource> resources) {
        return resources
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .findFirst();
    }

    private static Optional<String> id(CarePlan plan) {
        return plan.getIdentifier().stream()
                .filter(identifier -> Canonical.JOINT_PLAN.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }

    private static boolean isTakenBack(CarePlan plan) {
        return plan.getExtensionsByUrl(Canonical.PLAN_STATE).stream()
                .anyMatch(state -> TAKEN_BACK.contains(state.getValue().primitiveValue()));
    }
}
