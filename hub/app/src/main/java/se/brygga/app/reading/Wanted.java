package se.brygga.app.reading;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.ReadLists.Look;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.PartyList;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;

/**
 * What a list is asked for.
 *
 * @param reader whose list it is
 * @param look what leads to a person
 * @param since what has ended or has been read stands in it from then on; null for all times
 */
record Wanted(Reader reader, Look look, Instant since) {

    private static final Set<String> OPEN =
            Set.of("draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold");
    private static final Set<String> LIFT = Set.of("lift-request");
    private static final Set<String> READ = Set.of("read-message");

    /** What waits for somebody and what is not old. */
    static Wanted of(Access access, Look look) {
        return new Wanted(access.caller().reader(), look, access.at().minus(ReadLists.STANDS));
    }

    /** What there ever was. */
    static Wanted everOf(Access access, Look look) {
        return new Wanted(access.caller().reader(), look, null);
    }

    /** Returns whose the list is: a unit's, and of requests the user's. */
    String party() {
        return look == Look.REQUESTS ? reader.user() : reader.unit();
    }

    /** Returns the persons to whom it leads; an old message that nobody has read leads there by the Task to read it. */
    List<String> persons(RecordReader record, int limit) {
        Set<String> persons = new LinkedHashSet<>(record.persons(list(), limit));
        if (look == Look.MESSAGES && since != null) {
            persons.addAll(record.persons(
                    new PartyList(Look.TASKS.types(), party(), new Narrowing(OPEN, READ), since), limit));
        }
        return List.copyOf(persons);
    }

    private PartyList list() {
        return switch (look) {
            case TEAM -> PartyList.of(look.types(), party());
            case MESSAGES -> new PartyList(look.types(), party(), Narrowing.NONE, since);
            case TASKS -> new PartyList(look.types(), party(), new Narrowing(OPEN, Set.of()), since);
            case REQUESTS, LIFTS -> new PartyList(look.types(), party(), new Narrowing(OPEN, LIFT), since);
        };
    }

    /** Tells whether a Task stands in it, of those that name its party. */
    boolean isOf(RecordedResource one) {
        var task = (Task) one.stored().resource();
        return look == Look.TEAM
                || since == null
                || !task.hasStatus()
                || OPEN.contains(task.getStatus().toCode())
                || !one.stored().effective().isBefore(since);
    }
}
