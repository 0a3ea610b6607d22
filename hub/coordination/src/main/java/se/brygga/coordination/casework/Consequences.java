package se.brygga.coordination.casework;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done because something happened. Applying the same consequences again changes nothing.
 *
 * @param acts what was accepted in a case
 * @param resources what is to be kept
 * @param letters what is to be told to systems
 * @param work what people are to do
 * @param alarms when to look again
 */
public record Consequences(
        List<Act> acts, List<Owned> resources, List<Letter> letters, List<Work> work, List<Alarm> alarms) {

    /** Nothing follows. */
    public static final Consequences NONE = new Consequences(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Returns these and others, in this order. */
    public Consequences and(Consequences others) {
        return new Consequences(
                joined(acts, others.acts),
                joined(resources, others.resources),
                joined(letters, others.letters),
                joined(work, others.work),
                joined(alarms, others.alarms));
    }

    private static <T> List<T> joined(List<T> these, List<T> those) {
        return Stream.concat(these.stream(), those.stream()).toList();
    }
}
