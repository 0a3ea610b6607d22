package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.brygga.core.message.Refusal;

/**
 * Writes the receipt for a message that was passed on, as a municipal system takes and gives it: {@code {"kind":"receipt",
 * "messageId":…,"receipt":"received"|"failed"|"rejected","at":…}}, with the code of a failure and what to do about it.
 */
public final class ReceiptToJson {

    private ReceiptToJson() {}

    /**
     * Returns the object in UTF-8.
     *
     * @param messageId what the sender called its message
     * @param receipt {@code received}, {@code failed} or {@code rejected}
     * @param at when, in ISO 8601
     * @param why not; null if received
     */
    public static byte[] write(String messageId, String receipt, String at, Refusal why) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("kind", "receipt");
            json.writeStringField("messageId", messageId);
            json.writeStringField("receipt", receipt);
            json.writeStringField("at", at);
            if (why != null) {
                json.writeStringField("code", why.code());
                if (!why.place().isEmpty()) {
                    json.writeStringField("place", why.place());
                }
                json.writeStringField("text", why.text());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
