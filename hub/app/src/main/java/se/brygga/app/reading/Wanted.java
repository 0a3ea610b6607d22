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
 * @param before only what has ended before then stands in it, of Tasks; null for up to now, with what waits for somebody
 */
record Wanted(Reader reader, Look look, Instant since, Instant before) {

    private static final Set<String> OPEN =
            Set.of("draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold");
    private static final Set<String> LIFT = Set.of("lift-request");
    private static final Set<String> READ = Set.of("read-message");

    /** What waits for somebody and what is not old. */
    static Wanted of(Access access, Look look, ReadLists.Span span) {
        return new Wanted(access.caller().reader(), look, span.since(), span.before());
    }

    /** What there ever was. */
    static Wanted everOf(Access access, Look look) {
        return new Wanted(access.caller().reader(), look, null, null);
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
            case TASKS ->
                new PartyList(
                        look.types(),
                        party(),
                        before == null ? new Narrowing(OPEN, Set.of()) : Narrowing.NONE,
                        since,
                        before);
            case REQUESTS, LIFTS -> new PartyList(look.types(), party(), new Narrowing(OPEN, LIFT), since);
        };
    }

    /** Tells whether a Task stands in it, of those that name its party. */
    boolean isOf(RecordedResource one) {
        var task = (Task) one.stored().resource();
        boolean open = !task.hasStatus() || OPEN.contains(task.getStatus().toCode());
        boolean late = since == null || !one.stored().effective().isBefore(since);
        return look == Look.TEAM
                || (before == null
                        ? open || late
                        : !open && late && one.stored().effective().isBefore(before));
    }
}
