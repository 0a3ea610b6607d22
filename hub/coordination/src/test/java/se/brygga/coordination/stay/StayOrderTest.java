package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** No order of arrival changes what became of a stay, nor what the receivers of its notices know in the end. */
class StayOrderTest {

    private static final Set<String> ALL_CODES = Set.of(
            NoticeCode.EMERGENCY_STARTED,
            NoticeCode.ADMITTED,
            NoticeCode.ESTIMATED_DISCHARGE_CHANGED,
            NoticeCode.LEAVE_STARTED,
            NoticeCode.LEAVE_ENDED,
            NoticeCode.DISCHARGED,
            NoticeCode.DECEASED);

    private static final Set<String> LAWFUL_CODES = Set.of(
            NoticeCode.ADMITTED, NoticeCode.ESTIMATED_DISCHARGE_CHANGED, NoticeCode.DISCHARGED, NoticeCode.DECEASED);

    @Property(tries = 2000)
    void noOrderOfArrivalChangesTheStay(@ForAll("stays") List<StayEvent> events, @ForAll Random random) {
        Stay expected = Stay.of(arriving(events));

        Stay other = Stay.of(arriving(shuffled(events, random)));

        assertThat(other.state()).isEqualTo(expected.state());
        assertThat(other.start()).isEqualTo(expected.start());
        assertThat(other.end()).isEqualTo(expected.end());
        assertThat(other.plannedEnd()).isEqualTo(expected.plannedEnd());
        assertThat(other.locations()).isEqualTo(expected.locations());
        assertThat(other.leaves()).isEqualTo(expected.leaves());
        assertThat(other.classes()).isEqualTo(expected.classes());
        assertThat(plain(other.effective())).isEqualTo(plain(expected.effective()));
        assertThat(plain(other.voided())).isEqualTo(plain(expected.voided()));
        assertThat(plain(other.replaced())).isEqualTo(plain(expected.replaced()));
        assertThat(plain(other.withoutEffect())).isEqualTo(plain(expected.withoutEffect()));
    }

    @Property(tries = 500)
    void theOrderInWhichTheRecordReturnsEventsMeansNothing(
            @ForAll("staysWithCopies") List<StayEvent> events, @ForAll Random random) {
        List<TrackedStayEvent> tracked = arriving(events);

        assertThat(Stay.of(shuffled(tracked, random))).isEqualTo(Stay.of(tracked));
    }

    @Property(tries = 3000)
    void receiversKnowTheSameInTheEndWhateverTheOrderOfArrival(
            @ForAll("stays") List<StayEvent> events, @ForAll Random random, @ForAll boolean all) {
        Set<String> codes = all ? ALL_CODES : LAWFUL_CODES;
        var first = new Municipality();
        var second = new Municipality();

        tellEachArrival(events, codes, first);
        tellEachArrival(shuffled(events, random), codes, second);

        assertThat(second.knows()).isEqualTo(first.knows());
        Stay stay = Stay.of(arriving(events));
        if (stay.state().isInpatient() && isOneAdmission(events, stay)) {
            assertThat(first.expects()).isEqualTo(stay.plannedEnd());
            assertThat(second.expects()).isEqualTo(stay.plannedEnd());
        }
    }

    /** Of several admissions that come in the wrong order, the estimate told last may be that of an older one. */
    private static boolean isOneAdmission(List<StayEvent> events, Stay stay) {
        return admissions(events) == 1
                && plain(stay.effective()).stream().noneMatch(event -> event.kind() == StayEventKind.DISCHARGED);
    }

    private static long admissions(List<StayEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == StayEventKind.ADMITTED)
                .count();
    }

    @Property(tries = 2000)
    void noNoticeIsToldTwiceAndNoneIsCancelledThatWasNotTold(@ForAll("staysWithCopies") List<StayEvent> events) {
        var municipality = new Municipality();

        List<TrackedStayEvent> stored = tellEachArrival(events, ALL_CODES, municipality);

        assertThat(municipality.received()).doesNotHaveDuplicates();
        if (admissions(events) <= 1) {
            assertThat(StayNotices.of(stored, ALL_CODES)).isEqualTo(new StayNotices(List.of(), List.of()));
        }
    }

    private static List<TrackedStayEvent> tellEachArrival(
            List<StayEvent> events, Set<String> codes, Municipality municipality) {
        Map<String, TrackedStayEvent> stored = new LinkedHashMap<>();
        for (TrackedStayEvent arrived : arriving(events)) {
            stored.put(arrived.source().hex(), arrived);
            StayNotices told = StayNotices.of(List.copyOf(stored.values()), codes);
            told.notices().forEach(municipality::receive);
            told.changed().forEach(tracked -> stored.put(tracked.source().hex(), tracked));
        }
        return List.copyOf(stored.values());
    }

    private static List<TrackedStayEvent> arriving(List<StayEvent> events) {
        List<TrackedStayEvent> tracked = new ArrayList<>();
        events.forEach(event -> tracked.add(StayScript.arrived(event, tracked.size())));
        return tracked;
    }

    private static <T> List<T> shuffled(List<T> events, Random random) {
        List<T> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<StayEvent> plain(List<TrackedStayEvent> events) {
        return events.stream().map(TrackedStayEvent::event).toList();
    }

    /** Stays in which no two events of a kind happen at the same time, as only receipt would tell such apart. */
    @Provide
    Arbitrary<List<StayEvent>> stays() {
        return event().list()
                .ofMaxSize(12)
                .uniqueElements(event -> List.of(event.kind(), "" + event.voids(), event.at()));
    }

    @Provide
    Arbitrary<List<StayEvent>> staysWithCopies() {
        return event().list().ofMaxSize(12);
    }

    private static Arbitrary<StayEvent> event() {
        Arbitrary<StayEventKind> kinds = Arbitraries.of(StayEventKind.class);
        Arbitrary<StayEventKind> cancelled = kinds.filter(kind -> kind != StayEventKind.CANCELLED);
        Arbitrary<Integer> hours = Arbitraries.integers().between(1, 12);
        Arbitrary<Integer> estimates = Arbitraries.integers().between(50, 52);
        Arbitrary<Boolean> corrects = Arbitraries.of(true, false, false, false);
        return Combinators.combine(kinds, cancelled, hours, estimates, Arbitraries.of(true, false), corrects)
                .as((kind, voids, hour, estimate, estimated, correction) -> new StayEvent(
                        StayScript.STAY,
                        kind,
                        kind == StayEventKind.CANCELLED ? voids : correction ? kind : null,
                        StayScript.at(hour + ":00"),
                        kind == StayEventKind.CANCELLED ? null : "W" + estimate,
                        estimated && kind != StayEventKind.CANCELLED ? StayScript.at(estimate + ":00") : null,
                        null));
    }
}
