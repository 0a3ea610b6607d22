package se.brygga.translation.municipal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;

/**
 * How and when a request or file came; makes the inbox messages out of what it held.
 *
 * @param format {@code json} or {@code csv}
 * @param source the system that it came from
 * @param charset encoding of what came
 * @param receivedAt when the intake had it whole
 */
public record Arrival(String format, Source source, Charset charset, Instant receivedAt) {

    /** Reads the envelope of a message that came so. */
    public Envelope envelope(MunicipalRecord record) {
        return Envelope.of(record, source, receivedAt);
    }

    /**
     * Makes the message.
     *
     * @param content the bytes that are the message, in {@code charset}
     * @param answer the acknowledgement for a key and an envelope; null if none is to be sent
     */
    public InboxMessage message(byte[] content, Envelope envelope, BiFunction<MessageKey, Envelope, byte[]> answer) {
        return message(content, envelope.canonical() == null ? content : envelope.canonical(), envelope, answer);
    }

    /**
     * Makes the refusal of something over the size limit: one a day of the same file, however often it is read.
     *
     * @param beginning its first bytes, or none
     * @param kind what its name says it is
     * @param name file name; only a keyed hash of it goes into the message key
     */
    public InboxMessage tooLarge(
            byte[] beginning, String kind, String name, BiFunction<MessageKey, Envelope, byte[]> answer) {
        String file = source.hash().hex("file", name + '|' + receivedAt.truncatedTo(ChronoUnit.DAYS));
        byte[] hashed =
                (file + '|' + new String(beginning, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        return message(beginning, hashed, Envelope.tooLarge(kind), answer);
    }

    private InboxMessage message(
            byte[] content, byte[] hashed, Envelope envelope, BiFunction<MessageKey, Envelope, byte[]> answer) {
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
                charset,
                content,
                answer.apply(key, envelope),
                envelope.refusal());
    }
}
