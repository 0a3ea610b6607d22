package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes the receipt for a message that was passed on, as a municipal system takes and gives it: {@code {"kind":"receipt",
 * "messageId":…,"receipt":"received"|"failed"|"rejected","at":…}}, with the code of a failure.
 */
public final class ReceiptToJson {

    private ReceiptToJson() {}

    /**
     * Returns the object in UTF-8.
     *
     * @param messageId what the sender called its message
     * @param receipt {@code received}, {@code failed} or {@code rejected}
     * @param at when, in ISO 8601
     * @param code why not; null if received
     */
    public static byte[] write(String messageId, String receipt, String at, String code) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("kind", "receipt");
            json.writeStringField("messageId", messageId);
            json.writeStringField("receipt", receipt);
            json.writeStringField("at", at);
            if (code != null) {
                json.writeStringField("code", code);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
