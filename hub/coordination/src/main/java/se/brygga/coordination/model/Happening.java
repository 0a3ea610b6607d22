package se.brygga.coordination.model;

import java.time.Instant;
import java.util.Map;
import se.brygga.coordination.casework.Work;

/**
 * Something that happened to an enrolled person and that a care model answers.
 *
 * @param key its name among all that happened in the enrolment; the same whatever the order of messages
 * @param at when
 * @param state open if it asks for actions; done if the record shows that it was answered; stopped if it did not happen after all
 * @param focus {@code Type/id} of what it is about
 * @param units units that it names itself, such as the ward
 */
record Happening(String key, Instant at, Work.State state, String focus, Map<TeamRole, String> units) {

    Happening in(Work.State other) {
        return new Happening(key, at, other, focus, units);
    }
}
