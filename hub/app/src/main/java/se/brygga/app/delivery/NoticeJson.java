package se.brygga.app.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import se.brygga.core.notice.Notice;

/** Keeps a notice as the ledger's content and reads it back unchanged. */
public final class NoticeJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private NoticeJson() {}

    /** Writes the notice. */
    public static String write(Notice notice) {
        try {
            return JSON.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be written", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Notice read(String content) {
        try {
            return JSON.readValue(content, Notice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice in the ledger cannot be read", e);
        }
    }
}
