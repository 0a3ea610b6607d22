package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.brygga.core.key.MessageKey;
import se.brygga.translation.municipal.Envelope;

/** Writes what the sender is told of one message: {@code {"id":…,"sourceId":…}}, with {@code refused} if it was. */
final class JsonAnswer {

    private JsonAnswer() {}

    static byte[] write(MessageKey key, Envelope envelope) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", key.id());
            if (!envelope.controlId().isEmpty()) {
                json.writeStringField("sourceId", envelope.controlId());
            }
            if (envelope.refusal() != null) {
                json.writeObjectFieldStart("refused");
                json.writeStringField("code", envelope.refusal().code());
                json.writeStringField("place", envelope.refusal().place());
                json.writeStringField("text", envelope.refusal().text());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
