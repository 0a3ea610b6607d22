package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

class StaysTest {

    private static final TrackedStayEvent ADMITTED = Given.event("s1", StayEventKind.ADMITTED, Given.NOON, "1");

    @OnBothDatabases
    void eventsComeBackAsTheyWereAdded(TestRecord record) {
        var cancelled = new StayEvent(
                "s1", StayEventKind.CANCELLED, StayEventKind.ADMITTED, Given.NOON.plusSeconds(1), null, null, null);
        var tracked = new TrackedStayEvent(cancelled, Given.key("2"), Given.NOON, null, false);
        add(record, ADMITTED, tracked, Given.event("s2", StayEventKind.ADMITTED, Given.NOON, "1"));
        assertThat(events(record)).containsExactlyInAnyOrder(ADMITTED, tracked);
    }

    @OnBothDatabases
    void whatAnEventCarriesForTheDischargeComesBack(TestRecord record) {
        var details = new StayDetails(
                Given.NOON,
                Given.NOON.minusSeconds(60),
                StayDetails.CONSENT,
                "NO_NEED",
                "message-1",
                "Vårdcentralen, 010-000 00 00",
                Given.NOON.plusSeconds(3600),
                "Rum Ö",
                "Appointment/a1");
        var called = new StayEvent("s1", StayEventKind.SIP_CALLED, null, Given.NOON, null, null, null).with(details);
        var tracked = new TrackedStayEvent(called, Given.key("3"), Given.NOON, null, false);
        add(record, tracked);
        assertThat(events(record)).containsExactly(tracked);
    }

    @OnBothDatabases
    void sameEventOfTheSameMessageChangesNothing(TestRecord record) {
        var told = new TrackedStayEvent(ADMITTED.event(), ADMITTED.source(), Given.NOON, "admitted", false);
        add(record, ADMITTED);
        record.run(t -> t.told("s1", told));
        add(record, ADMITTED);
        assertThat(events(record)).containsExactly(told);
    }

    @OnBothDatabases
    void sameEventOfAnotherMessageAndOtherEventsOfThisOneAreKept(TestRecord record) {
        TrackedStayEvent resent = Given.event("s1", StayEventKind.ADMITTED, Given.NOON, "2");
        TrackedStayEvent moved = Given.event("s1", StayEventKind.TRANSFERRED, Given.NOON, "1");
        add(record, ADMITTED, resent, moved);
        assertThat(events(record)).containsExactlyInAnyOrder(ADMITTED, resent, moved);
    }

    @OnBothDatabases
    void whatHasBeenToldIsNoted(TestRecord record) {
        add(record, ADMITTED);
        var voided = new TrackedStayEvent(ADMITTED.event(), ADMITTED.source(), Given.NOON, "admitted", true);
        record.run(t -> t.told("s1", voided));
        assertThat(events(record)).containsExactly(voided);
        assertThatThrownBy(() -> record.run(t -> t.told("s2", voided))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void add(TestRecord record, TrackedStayEvent... events) {
        record.run(t -> List.of(events).forEach(event -> t.addStayEvent("person", event)));
    }

    private static List<TrackedStayEvent> events(TestRecord record) {
        return record.write(t -> t.stayEvents("s1"));
    }
}
