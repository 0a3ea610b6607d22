package se.brygga.app.delivery;

import se.brygga.core.notice.Notice;
import se.brygga.core.outbound.OutboundMessage;

/** What a row of the ledger holds to be sent. */
public sealed interface Payload {

    /** Returns the connector of the system whose message it carries; null if it is the hub's own. */
    String from();

    /** A notice about a hospital stay; it is written in the destination's format. */
    record OfNotice(Notice notice) implements Payload {
        @Override
        public String from() {
            return null;
        }
    }

    /** A message that the destination does not take as it came: it is converted when it is sent. */
    record OfMessage(String from, OutboundMessage message) implements Payload {}

    /**
     * Bytes in the destination's own format.
     *
     * @param type what they are: {@code ADT^A01}, {@code message/acknowledgement-message}
     */
    record Ready(String from, String type, byte[] content) implements Payload {}
}
