package se.brygga.app.delivery;

import se.brygga.core.notice.Notice;
import se.brygga.core.outbound.OutboundMessage;

/** What a row of the ledger holds to be sent. */
public sealed interface Payload {

    /** Returns whose message it carries; null if it is the hub's own. */
    Origin origin();

    /**
     * Whose message it is.
     *
     * @param connector of the system that sent it
     * @param answered true if what becomes of this delivery is what the sender is told; false for a copy
     */
    record Origin(String connector, boolean answered) {}

    /** A notice about a hospital stay; it is written in the destination's format. */
    record OfNotice(Notice notice) implements Payload {
        @Override
        public Origin origin() {
            return null;
        }
    }

    /** A message that the destination does not take as it came: it is converted when it is sent. */
    record OfMessage(Origin origin, OutboundMessage message) implements Payload {}

    /**
     * A notification of a subscription.
     *
     * @param subscription id of the subscription
     * @param focus {@code Type/id} of what has changed; null for a handshake or heartbeat
     * @param content a Bundle in JSON
     */
    record OfNotification(String subscription, String focus, byte[] content) implements Payload {
        @Override
        public Origin origin() {
            return null;
        }
    }

    /**
     * Bytes in the destination's own format.
     *
     * @param type what they are: {@code ADT^A01}, {@code message/acknowledgement-message}
     */
    record Ready(Origin origin, String type, byte[] content) implements Payload {}
}
