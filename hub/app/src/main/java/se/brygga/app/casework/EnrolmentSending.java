package se.brygga.app.casework;

import java.time.Clock;
import java.util.Set;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.app.delivery.Withholding;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordStore;

/**
 * Withholds what is told of an enrolment to another authority, or on its ground, once the consent to that is withdrawn (OSL 12:2):
 * what waits, is tried again, or is replayed by an operator. That it is over is told, and that tasks have ended.
 */
public final class EnrolmentSending implements BeforeSending {

    private static final String TEAM = "team";
    private static final Set<String> EVENTS = Set.of(TEAM, "task", "communication", "referral");

    private final Withholding withholding;
    private final Hierarchy hierarchy;

    /** Takes where the grounds are, and who belongs to whom. */
    public EnrolmentSending(RecordStore store, Organisations organisations, Clock clock) {
        this.withholding = new Withholding(store, clock);
        this.hierarchy = new Hierarchy(organisations);
    }

    @Override
    public boolean mayLeave(Delivery delivery) {
        if (!EVENTS.contains(delivery.event())
                || !(PayloadJson.read(delivery.content()) instanceof Payload.OfMessage written)
                || written.origin() != null
                || isOfOneBody(written.message())) {
            return true;
        }
        return withholding.mayLeave(
                delivery,
                record -> PlanSending.withdrawn(new EnrolmentLetter(record, hierarchy, written.message()).isOver()));
    }

    /** Within a region or municipality no ground is asked for; a team has parts of others too, whoever sends it. */
    private boolean isOfOneBody(OutboundMessage message) {
        return !message.event().equals(TEAM)
                && hierarchy.legalBody(message.sender()).equals(hierarchy.legalBody(message.receiver()));
    }
}
