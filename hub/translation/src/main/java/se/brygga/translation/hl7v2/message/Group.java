package se.brygga.translation.hl7v2.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.brygga.translation.hl7v2.datatype.Syntax;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Segments that belong together, such as OBR with its OBX (HL7 v2.5.1, 2.6).
 *
 * @param syntax separators and encoding
 * @param segments in the order of the message
 */
public record Group(Syntax syntax, List<Segment> segments) {

    /** Returns the whole message as a group. */
    public static Group of(Message message) {
        return new Group(message.syntax(), message.segments());
    }

    /** Returns the parts that begin with a segment of one of these names, each up to the next; what comes before is left out. */
    public List<Group> startingWith(String... names) {
        List<Group> groups = new ArrayList<>();
        List<String> starts = Arrays.asList(names);
        List<Segment> current = null;
        for (Segment segment : segments) {
            if (starts.contains(segment.name())) {
                current = new ArrayList<>();
                groups.add(new Group(syntax, current));
            }
            if (current != null) {
                current.add(segment);
            }
        }
        return groups;
    }

    /** Returns what comes before the first segment of one of these names. */
    public Group before(String... names) {
        List<String> ends = Arrays.asList(names);
        int end = 0;
        while (end < segments.size() && !ends.contains(segments.get(end).name())) {
            end++;
        }
        return new Group(syntax, segments.subList(0, end));
    }

    /** Returns the first segment of this name; one without fields if there is none. */
    public Segment first(String name) {
        for (Segment segment : segments) {
            if (segment.name().equals(name)) {
                return segment;
            }
        }
        return Segment.absent(name, syntax);
    }

    /** Returns all segments of this name. */
    public List<Segment> all(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).toList();
    }

    /** Returns true if there is a segment of this name. */
    public boolean has(String name) {
        return segments.stream().anyMatch(segment -> segment.name().equals(name));
    }
}
