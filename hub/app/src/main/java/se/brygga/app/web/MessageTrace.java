package se.brygga.app.web;

import java.time.Instant;
import java.util.List;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.StoredMessage;

/** One message with its loss report and the way of its deliveries. */
record MessageTrace(MessageLine message, String text, String losses, List<DeliveryLine> deliveries) {

    static MessageTrace of(StoredMessage m, List<Delivery> deliveries) {
        return new MessageTrace(
                MessageLine.of(m),
                m.text(),
                m.losses(),
                deliveries.stream().map(DeliveryLine::of).toList());
    }

    /** One delivery without its content. */
    record DeliveryLine(
            String id,
            String message,
            String destination,
            String event,
            String state,
            String receipt,
            String reason,
            int attempts,
            Instant at,
            String losses) {

        static DeliveryLine of(Delivery d) {
            return new DeliveryLine(
                    d.id(),
                    d.message().id(),
                    d.destination(),
                    d.event(),
                    d.state().name(),
                    d.receipt().name(),
                    d.reason(),
                    d.attempts(),
                    d.at(),
                    d.losses());
        }
    }
}
