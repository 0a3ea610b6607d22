package se.brygga.translation.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Source;
import se.brygga.translation.json.JsonSlices.Slice;
import se.brygga.translation.municipal.Arrival;
import se.brygga.translation.municipal.Envelope;
import se.brygga.translation.municipal.Limits;

/**
 * Takes one municipal message as an object, or several as {@code {"items":[…]}} (messages.md 6).
 *
 * <p>The acknowledgement of each message is its entry in the answer: {@code {"id":…,"sourceId":…}}, with
 * {@code "refused":{"code":…,"place":…,"text":…}} if it was refused.
 */
public final class JsonIntake implements Intake {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public List<InboxMessage> read(byte[] content, String name, Source source, Instant receivedAt) {
        var arrival = new Arrival("json", source, StandardCharsets.UTF_8, receivedAt);
        List<Slice> slices;
        try {
            slices = JsonSlices.of(decode(content));
        } catch (Untranslatable e) {
            return List.of(arrival.message(content, Envelope.refused(e), JsonAnswer::write));
        }
        return slices.stream().map(slice -> message(slice, arrival)).toList();
    }

    @Override
    public InboxMessage tooLarge(byte[] beginning, String name, Source source, Instant receivedAt) {
        return new Arrival("json", source, StandardCharsets.UTF_8, receivedAt)
                .tooLarge(beginning, "unknown", name, JsonAnswer::write);
    }

    private static InboxMessage message(Slice slice, Arrival arrival) {
        var record = JsonToRecord.translate(slice.text(), slice.pointer(), arrival.source());
        return arrival.message(
                slice.text().getBytes(StandardCharsets.UTF_8), arrival.envelope(record), JsonAnswer::write);
    }

    private static String decode(byte[] content) {
        if (content.length > Limits.CONTENT_BYTES) {
            throw new Untranslatable("", "TOO_LONG", "Send at most " + Limits.CONTENT_BYTES + " bytes at a time");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Untranslatable("", "BAD_ENCODING", "This is not UTF-8");
        }
    }
}
