package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;

class StayNoticesTest {

    private static final Set<String> WITHOUT_EMERGENCY = Set.of(
            NoticeCode.ADMITTED,
            NoticeCode.ESTIMATED_DISCHARGE_CHANGED,
            NoticeCode.LEAVE_STARTED,
            NoticeCode.LEAVE_ENDED,
            NoticeCode.DISCHARGED,
            NoticeCode.DECEASED);

    private static final Set<String> WITH_EMERGENCY = with(WITHOUT_EMERGENCY, NoticeCode.EMERGENCY_STARTED);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "stay-notices.csv", delimiter = ';', numLinesToSkip = 1, maxCharsPerColumn = 500)
    void tells(String situation, String arrivals, boolean emergency, String told) {
        List<String> steps = new ArrayList<>();
        tellEach(arrivals, emergency ? WITH_EMERGENCY : WITHOUT_EMERGENCY)
                .forEach(step -> steps.add(
                        step.notices().stream().map(StayNoticesTest::words).collect(Collectors.joining(" + "))));

        assertThat(steps.stream().map(step -> step.isEmpty() ? "nothing" : step).collect(Collectors.joining(", ")))
                .isEqualTo(told);
    }

    private static String words(StayNotice notice) {
        StayEvent event = notice.event();
        String replaces =
                notice.replaces() == null ? "" : " for " + notice.replaces().label();
        if (notice.code().equals(NoticeCode.CANCELLED)) {
            return "cancelled" + replaces;
        }
        boolean estimate = ToldEstimate.CODES.contains(notice.code()) && event.plannedEnd() != null;
        String content = estimate ? " >" + StayScript.time(event.plannedEnd()) : "";
        return notice.name().label() + " " + StayScript.time(event.at()) + content + replaces;
    }

    /** Returns what each message makes to be told; what is told is stored in between. */
    private static List<StayNotices> tellEach(String arrivals, Set<String> codes) {
        Map<String, TrackedStayEvent> stored = new LinkedHashMap<>();
        List<StayNotices> steps = new ArrayList<>();
        for (List<TrackedStayEvent> message : StayScript.messages(arrivals)) {
            message.forEach(tracked -> stored.put(key(tracked), tracked));
            StayNotices step = StayNotices.of(List.copyOf(stored.values()), codes);
            step.changed().forEach(tracked -> stored.put(key(tracked), tracked));
            steps.add(step);
        }
        return steps;
    }

    private static String key(TrackedStayEvent tracked) {
        return tracked.source().hex() + EventOrder.kind(tracked);
    }

    @Test
    void aNoticeIsCalledTheSameOnEveryReplay() {
        var hash = new KeyedHash(new byte[32]);
        List<TrackedStayEvent> events = StayScript.events("admitted 09:00");

        StayNotice first = StayNotices.of(events, WITHOUT_EMERGENCY).notices().get(0);
        StayNotice again = StayNotices.of(events, WITHOUT_EMERGENCY).notices().get(0);

        String receiver = "SE2120009994-HTJ01";
        assertThat(first.name().messageId(hash, receiver))
                .isEqualTo(again.name().messageId(hash, receiver))
                .isEqualTo(hash.id("notice", StayScript.STAY, StayScript.key(0).hex(), NoticeCode.ADMITTED, receiver));
    }

    @Test
    void aCancellationReplacesTheNoticeOfTheVoidEvent() {
        List<StayNotices> steps = tellEach("admitted 09:00, discharged 15:00, !discharged 15:30", WITHOUT_EMERGENCY);

        StayNotice discharged = steps.get(1).notices().get(0);
        StayNotice cancelled = steps.get(2).notices().get(0);

        assertThat(cancelled.replaces()).isEqualTo(discharged.name());
        assertThat(cancelled.name()).isNotEqualTo(discharged.name());
    }

    @Test
    void whatHasBeenToldIsReturnedForStorage() {
        List<StayNotices> steps = tellEach("admitted 09:00, !admitted 09:00", WITHOUT_EMERGENCY);

        assertThat(steps.get(0).changed())
                .extracting(TrackedStayEvent::told, TrackedStayEvent::toldVoid)
                .containsExactly(tuple(NoticeCode.ADMITTED, false));
        assertThat(steps.get(1).changed())
                .extracting(TrackedStayEvent::told, TrackedStayEvent::toldVoid)
                .containsExactly(tuple(NoticeCode.ADMITTED, true));
    }

    @Test
    void aCodeThatIsNoLongerSentDoesNotCancelWhatItTold() {
        List<TrackedStayEvent> told = tellEach("admitted 09:00 + left 10:00", WITHOUT_EMERGENCY)
                .get(0)
                .changed();

        StayNotices later = StayNotices.of(told, Set.of(NoticeCode.ADMITTED));

        assertThat(later.notices()).isEmpty();
    }

    private static Set<String> with(Set<String> codes, String code) {
        return Stream.concat(codes.stream(), Stream.of(code)).collect(Collectors.toUnmodifiableSet());
    }
}
