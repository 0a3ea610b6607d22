package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.brygga.core.record.TrackedStayEvent;

class ToldReceiversTest {

    private static final Set<String> CODES = Set.of(NoticeCode.ADMITTED, NoticeCode.DISCHARGED);
    private static final String AKERBY = "SE2120009994-HTJ01";
    private static final String SJOSTAD = "SE2120009986-HTJ01";

    @Test
    void eachReceiverIsToldForItself() {
        List<TrackedStayEvent> events = tell(AKERBY, StayScript.events("admitted 09:00"));
        assertThat(notices(AKERBY, events)).isEmpty();
        assertThat(notices(SJOSTAD, events)).containsExactly(NoticeCode.ADMITTED);
        assertThat(ToldReceivers.of(events)).containsExactly(AKERBY);
        assertThat(ToldReceivers.of(tell(SJOSTAD, events))).containsExactlyInAnyOrder(AKERBY, SJOSTAD);
    }

    @Test
    void onlyWhoWasToldGetsTheCancellation() {
        TrackedStayEvent admission =
                tell(AKERBY, StayScript.events("admitted 09:00")).get(0);
        TrackedStayEvent cancel =
                StayScript.messages("admitted 09:00, !admitted 09:00").get(1).get(0);
        List<TrackedStayEvent> events = List.of(admission, cancel);
        assertThat(notices(SJOSTAD, events)).isEmpty();
        assertThat(notices(AKERBY, events)).containsExactly(NoticeCode.CANCELLED);
        List<TrackedStayEvent> after = tell(AKERBY, events);
        assertThat(after.get(0).toldVoid()).isTrue();
        assertThat(notices(AKERBY, after)).isEmpty();
    }

    @Test
    void whatIsVoidForOneStandsForAnother() {
        List<TrackedStayEvent> both = tell(SJOSTAD, tell(AKERBY, StayScript.events("admitted 09:00")));
        TrackedStayEvent cancel =
                StayScript.messages("admitted 09:00, !admitted 09:00").get(1).get(0);
        List<TrackedStayEvent> events = tell(AKERBY, List.of(both.get(0), cancel));
        assertThat(events.get(0).toldVoid()).isFalse();
        assertThat(notices(SJOSTAD, events)).containsExactly(NoticeCode.CANCELLED);
    }

    private static List<TrackedStayEvent> tell(String receiver, List<TrackedStayEvent> events) {
        StayNotices toTell = StayNotices.of(ToldReceivers.seenBy(receiver, events), CODES);
        return ToldReceivers.told(receiver, events, toTell.changed());
    }

    private static List<String> notices(String receiver, List<TrackedStayEvent> events) {
        return StayNotices.of(ToldReceivers.seenBy(receiver, events), CODES).notices().stream()
                .map(StayNotice::code)
                .toList();
    }
}
