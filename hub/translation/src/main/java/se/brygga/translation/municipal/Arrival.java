package se.brygga.translation.municipal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiFunction;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;

/**
 * How and when a request or file came; makes the inbox messages out of what it held.
 *
 * @param format {@code json} or {@code csv}
 * @param source the system that it came from
 * @param receivedAt when the intake had it whole
 */
public record Arrival(String format, Source source, Instant receivedAt) {

    /**
     * Makes the message.
     *
     * @param content the bytes that are the message, in UTF-8
     * @param answer the acknowledgement for a key and an envelope; null if none is to be sent
     */
    public InboxMessage message(byte[] content, Envelope envelope, BiFunction<MessageKey, Envelope, byte[]> answer) {
        byte[] hashed = envelope.canonical() == null ? content : envelope.canonical();
        MessageKey key = MessageKey.of(source.connector(), envelope.controlId(), hashed);
        String lane = envelope.lane() == null ? source.hash().hex("message", key.hex()) : envelope.lane();
        return new InboxMessage(
                key,
                source.connector(),
                format,
                envelope.type(),
                envelope.controlId(),
                lane,
                receivedAt,
                StandardCharsets.UTF_8,
                content,
                answer.apply(key, envelope),
                envelope.refusal());
    }
}
