package se.brygga.core.message;

import java.time.Instant;
import java.util.List;

/**
 * Reads just the envelope of what a transport handed over: which messages, in which order, with which answer.
 *
 * <p>Pure. Never throws for bad content: what cannot be read comes back as a message with a {@link Refusal}. One frame or
 * JSON object gives one message; a CSV file gives one per row.
 */
public interface Intake {

    /**
     * Returns the messages in {@code content}, at least one, in order.
     *
     * @param name file name if it came as a file, else empty; its first word tells the kind of a CSV file
     */
    List<InboxMessage> read(byte[] content, String name, Source source, Instant receivedAt);

    /**
     * Returns the refusal of something over the size limit, with no more of it than {@code beginning}.
     *
     * @param beginning its first bytes; empty if nothing of it was read
     * @param name file name if it came as a file, else empty; it is not kept
     */
    InboxMessage tooLarge(byte[] beginning, String name, Source source, Instant receivedAt);
}
