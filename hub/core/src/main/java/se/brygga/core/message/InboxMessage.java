package se.brygga.core.message;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import se.brygga.core.key.MessageKey;

/**
 * A message as an intake took it: raw content and just enough of its envelope to store, order and answer it.
 *
 * @param key the message key
 * @param connector id of the connector that it came through
 * @param format {@code hl7v2}, {@code json}, {@code csv} or {@code fhir}
 * @param type what the sender calls it: {@code ADT^A01}, {@code decision}; {@code unknown} if unreadable
 * @param controlId the sender's own id of the message; empty if it has none
 * @param lane keyed hash of the person: messages of one lane stay in order; never a readable identifier
 * @param receivedAt when the intake had it whole
 * @param charset encoding of {@code content}
 * @param content the bytes as received, without the transport's framing
 * @param acknowledgement the answer to send after storage and to send again for a duplicate; null = none is to be sent,
 *     empty = close the connection instead of answering
 * @param refusal set if the answer is negative: the message is kept, but not worked on
 */
public record InboxMessage(
        MessageKey key,
        String connector,
        String format,
        String type,
        String controlId,
        String lane,
        Instant receivedAt,
        Charset charset,
        byte[] content,
        byte[] acknowledgement,
        Refusal refusal) {

    /** Format of what the hub tells itself. */
    public static final String LEDGER = "ledger";

    /** Connector and format of what people say on the hub's own pages: it is in the record, so there is nothing to translate again. */
    public static final String DESK = "desk";

    private static final byte[] NO_CONTENT = {};

    /** Returns the refusal, if the message was refused at intake. */
    public Optional<Refusal> refused() {
        return Optional.ofNullable(refusal);
    }

    /** Returns true for a FHIR message: its answer is a message of its own, also when it comes again (messages.md 1, duplicates). */
    public boolean isAnsweredLater() {
        return format.equals("fhir")
                && type.startsWith("message/")
                && !type.contains("acknowledgement")
                && refusal == null;
    }

    /**
     * Returns true if the broker may drop a repeat. Not so for a message whose repeat is answered, nor for what the hub tells
     * itself: that is sent within a transaction, which a duplicate would break.
     */
    public boolean isDroppedWhenRepeated() {
        return !isAnsweredLater() && !format.equals(LEDGER);
    }

    /** Returns the same message as one that was refused, with the acknowledgement that it has. */
    public InboxMessage refuse(Refusal why) {
        return with(content, acknowledgement, why);
    }

    /** Returns this message with the answer that an earlier one with the same key got. */
    public InboxMessage answeredAs(InboxMessage earlier) {
        return with(content, earlier.acknowledgement, earlier.refusal);
    }

    /** Returns this message without what it says. */
    public InboxMessage withoutContent() {
        return with(NO_CONTENT, acknowledgement, refusal);
    }

    private InboxMessage with(byte[] other, byte[] answer, Refusal why) {
        return new InboxMessage(key, connector, format, type, controlId, lane, receivedAt, charset, other, answer, why);
    }

    /** Returns the content as text in its own encoding. */
    public String text() {
        return new String(content, charset);
    }

    @Override
    public String toString() {
        return type + " " + key + " through " + connector;
    }
}
