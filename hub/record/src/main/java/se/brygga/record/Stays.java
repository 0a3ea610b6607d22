package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** Writes the table stay_event. An event is the same if stay, message, kind, voided kind and time are. */
final class Stays {

    private static final String INSERT = "insert into stay_event (stay, source, kind, voids, happened_at, person, "
            + "received_at, location, planned_end, discharged_to, told, told_void, sent_at, assessed_at, basis, reason, "
            + "refers_to, contact, meeting_at, place, content) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            + "on conflict (stay, source, kind, voids, happened_at) do nothing";
    private static final String SELECT = "select e.stay, e.source, e.kind, e.voids, e.happened_at, e.received_at, "
            + "e.location, e.planned_end, e.discharged_to, e.told, e.told_void, e.sent_at, e.assessed_at, e.basis, "
            + "e.reason, e.refers_to, e.contact, e.meeting_at, e.place, e.content from ";
    private static final String EVENTS = SELECT + "stay_event e where e.stay = ?";
    static final String OF_PERSON =
            SELECT + "resource r join stay_event e on e.stay = r.id where r.person = ? and r.type = 'Encounter'";
    private static final String MOVE = "update stay_event set person = ? where stay = ?";
    private static final String TOLD = "update stay_event set told = ?, told_void = ? "
            + "where stay = ? and source = ? and kind = ? and voids = ? and happened_at = ?";

    private final Session session;

    Stays(Session session) {
        this.session = session;
    }

    /** Returns the events of a stay. */
    List<TrackedStayEvent> events(String stay) {
        return session.list(EVENTS, Stays::read, stay);
    }

    /** Returns the events of the stays whose Encounter is about any of these persons, by stay. */
    Map<String, List<TrackedStayEvent>> of(List<String> family) {
        return family.stream()
                .flatMap(member -> session.list(OF_PERSON, Stays::read, member).stream())
                .collect(Collectors.groupingBy(tracked -> tracked.event().stay()));
    }

    /** Says that the events of a stay are about another person. */
    void move(String stay, String person) {
        session.update(MOVE, person, stay);
    }

    /** Adds an event, unless it is there. */
    void add(String person, TrackedStayEvent tracked) {
        StayEvent event = tracked.event();
        StayDetails details = event.details();
        session.update(
                INSERT,
                event.stay(),
                tracked.source(),
                event.kind(),
                voids(event),
                event.at(),
                person,
                tracked.receivedAt(),
                event.location(),
                event.plannedEnd(),
                event.dischargedTo(),
                tracked.told(),
                tracked.toldVoid(),
                details.sentAt(),
                details.assessedAt(),
                details.basis(),
                details.reason(),
                details.refersTo(),
                details.contact(),
                details.meetingAt(),
                details.place(),
                details.content());
    }

    /** Notes what has been told of an event, which must be there. */
    void told(String stay, TrackedStayEvent tracked) {
        StayEvent event = tracked.event();
        int found = session.update(
                TOLD,
                tracked.told(),
                tracked.toldVoid(),
                stay,
                tracked.source(),
                event.kind(),
                voids(event),
                event.at());
        if (found == 0) {
            throw new IllegalArgumentException("The record has no such event of stay " + stay);
        }
    }

    private static String voids(StayEvent event) {
        return event.voids() == null ? "" : event.voids().name();
    }

    /** Returns the event that a row of {@link #OF_PERSON} holds. */
    static TrackedStayEvent read(ResultSet row, int number) throws SQLException {
        String voids = row.getString(4);
        var event = new StayEvent(
                row.getString(1),
                Value.word(StayEventKind.class, row, 3),
                voids.isEmpty() ? null : StayEventKind.valueOf(voids),
                Value.time(row, 5),
                row.getString(7),
                Value.time(row, 8),
                row.getString(9),
                details(row));
        return new TrackedStayEvent(
                event, Value.key(row, 2), Value.time(row, 6), row.getString(10), row.getInt(11) != 0);
    }

    private static StayDetails details(ResultSet row) throws SQLException {
        return new StayDetails(
                Value.time(row, 12),
                Value.time(row, 13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                Value.time(row, 18),
                row.getString(19),
                row.getString(20));
    }
}
