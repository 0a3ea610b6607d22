package se.brygga.coordination.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;

/**
 * A care communication as users see it: one thread of segments out of several messages (messages.md 3).
 *
 * <p>Segments stand in the order of their times; at the same time an opener comes first, and what answers another after it.
 * A reply carries what was said before: a segment met twice stands once. The newest segment of a message answers the one
 * before it in that message, or what {@code inResponseTo} names; so parallel replies are each tied to what they answer.
 *
 * @param segments in the order of reading
 */
public record CommunicationThread(List<Segment> segments) {

    /** Composes the messages of one thread, which can come in any order; those entered in error are left out. */
    public static CommunicationThread of(List<Communication> messages) {
        List<Communication> valid = messages.stream()
                .filter(message -> message.getStatus() != Communication.CommunicationStatus.ENTEREDINERROR)
                .toList();
        return new CommunicationThread(new ThreadComposition(valid).segments());
    }

    /** Returns the segments that answer something that has not come; it may still come, so they stand in the thread. */
    public List<Segment> waiting() {
        Set<String> known = segments.stream().map(Segment::id).collect(Collectors.toSet());
        return segments.stream()
                .filter(segment -> segment.answers() != null && !known.contains(segment.answers()))
                .toList();
    }
}
