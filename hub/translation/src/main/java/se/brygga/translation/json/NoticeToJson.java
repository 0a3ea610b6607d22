package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import se.brygga.core.notice.Notice;
import se.brygga.translation.municipal.NoticeFields;

/** Translates a notice to one JSON object; what the notice does not carry is left out. */
public final class NoticeToJson {

    private NoticeToJson() {}

    /** Returns the object in UTF-8. */
    public static byte[] translate(Notice notice) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("kind", "notice");
            for (Map.Entry<String, String> field : NoticeFields.of(notice).entrySet()) {
                if (field.getKey().equals(NoticeFields.RECEIVER_FUNCTIONS)) {
                    json.writeFieldName(field.getKey());
                    json.writeArray(
                            notice.receiverFunctions().toArray(String[]::new),
                            0,
                            notice.receiverFunctions().size());
                } else if (field.getValue() != null) {
                    json.writeStringField(field.getKey(), field.getValue());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
