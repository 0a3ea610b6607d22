package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.discharge.DischargeHouse.DISCHARGES;
import static se.brygga.coordination.discharge.DischargeHouse.file;
import static se.brygga.coordination.discharge.DischargeHouse.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.Consequences;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** No order of arrival changes a discharge: neither the case nor its clocks, who pays, or what people have to do. */
class DischargeOrderTest {

    @Property(tries = 500)
    void noOrderOfArrivalChangesCaseClocksLiabilityOrWork(
            @ForAll("stays") List<StayEvent> events, @ForAll Random random) {
        List<StayEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        CaseFileInMemory first = file("03-30T12:00");
        CaseFileInMemory second = file("03-30T12:00");

        Consequences expected = follow(first, arriving(events));
        Consequences other = follow(second, arriving(shuffled));

        DischargeCase one = DISCHARGES.cases(first).get(CaseScript.STAY);
        DischargeCase two = DISCHARGES.cases(second).get(CaseScript.STAY);
        assertThat(two.state()).isEqualTo(one.state());
        assertThat(two.facts()).isEqualTo(one.facts());
        assertThat(two.clocks()).isEqualTo(one.clocks());
        LiabilityPolicy policy = DischargeSettings.STATUTORY.liability();
        assertThat(policy.judge(two, second.now())).isEqualTo(policy.judge(one, first.now()));
        assertThat(other.work()).isEqualTo(expected.work());
        assertThat(other.alarms()).isEqualTo(expected.alarms());
    }

    private static List<TrackedStayEvent> arriving(List<StayEvent> events) {
        List<TrackedStayEvent> tracked = new ArrayList<>();
        for (StayEvent event : events) {
            Instant at = CaseScript.at("03-01T00:00").plusSeconds(tracked.size());
            tracked.add(CaseScript.arrived(event, tracked.size(), at, true));
        }
        return tracked;
    }

    @Provide
    Arbitrary<List<StayEvent>> stays() {
        Arbitrary<StayEventKind> kinds = Arbitraries.of(StayEventKind.class);
        Arbitrary<StayEventKind> voided = kinds.filter(kind -> kind != StayEventKind.CANCELLED);
        return Combinators.combine(
                        kinds, voided, Arbitraries.integers().between(1, 20), Arbitraries.of(true, false, false, false))
                .as(DischargeOrderTest::event)
                .list()
                .ofMaxSize(12)
                .uniqueElements(event -> List.of(event.kind(), "" + event.voids(), event.at()));
    }

    private static StayEvent event(StayEventKind kind, StayEventKind voided, int day, boolean corrects) {
        Instant at = CaseScript.at("%02dT10:00".formatted(day));
        boolean cancels = kind == StayEventKind.CANCELLED;
        return new StayEvent(CaseScript.STAY, kind, cancels ? voided : corrects ? kind : null, at, null, null, null)
                .with(CaseScript.events("ready 10T10:00 sent=%02dT11:00".formatted(day))
                        .get(0)
                        .event()
                        .details());
    }
}
