package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.broker.Outgoing;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.KeptAlarm;
import se.brygga.core.record.StoredResource;

class AlarmClockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Outgoing> handedOut = Collections.synchronizedList(new ArrayList<>());
    private final List<StoredResource> told = Collections.synchronizedList(new ArrayList<>());
    private boolean brokerIsDown;

    @AutoClose
    private CaseRoom room;

    @BeforeEach
    void open() {
        room = new CaseRoom(folder);
        room.write(r -> CaseRoom.take(r, room.casework(new LittlePlan()), "1", CaseRoom.plan(0)));
    }

    @Test
    void whatIsNotDueDoesNotRing() {
        List<String> rows = room.rows();
        clock(new LittlePlan()).look();
        assertThat(room.rows()).isEqualTo(rows);
    }

    @Test
    void whatFollowsIsWrittenToldToFollowersAndHandedOutAndTheAlarmIsGone() {
        room.now = CaseRoom.NOW.plus(HOUR);
        clock(new LittlePlan()).look();

        assertThat(handedOut).extracting(Outgoing::connector, Outgoing::lane).hasSize(1);
        assertThat(handedOut.get(0).lane()).isEqualTo("lane");
        assertThat(told).extracting(one -> one.resource().fhirType()).containsExactly("CarePlan", "Task");
        assertThat(alarms()).isEmpty();
        assertThat(meters.counter("brygga.alarms.rung", "field", "little").count())
                .isEqualTo(1);
    }

    @Test
    void anAlarmThatRingsTwiceChangesNothing() {
        room.now = CaseRoom.NOW.plus(HOUR);
        KeptAlarm alarm = alarms().get(0);
        clock(new LittlePlan()).look();
        List<String> rows = room.rows();
        set(alarm);
        room.now = room.now.plus(HOUR);
        clock(new LittlePlan()).look();
        assertThat(room.rows()).isEqualTo(rows);
        assertThat(handedOut).hasSize(1);
    }

    @Test
    void severalNodesRingAnAlarmOnce() throws Exception {
        room.now = CaseRoom.NOW.plus(HOUR);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        nodes.invokeAll(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(node -> Executors.callable(clock(new LittlePlan())::look))
                .toList());
        nodes.shutdown();
        assertThat(handedOut).hasSize(1);
        assertThat(told).hasSize(2);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void whatCouldNotBeHandedOutIsHandedOutLater() {
        room.now = CaseRoom.NOW.plus(HOUR);
        brokerIsDown = true;
        clock(new LittlePlan()).look();
        brokerIsDown = false;
        clock(new LittlePlan()).look();
        assertThat(handedOut).isEmpty();
        room.now = room.now.plusSeconds(60);
        clock(new LittlePlan()).look();
        List<Delivery> waiting = room.write(r -> r.waiting(source()));
        assertThat(handedOut)
                .extracting(Outgoing::delivery)
                .containsExactlyElementsOf(waiting.stream().map(Delivery::id).toList());
        assertThat(alarms()).isEmpty();
    }

    @Test
    void oneThatFailsHoldsUpNobodyAndIsTriedAgainAfterGrowingPauses() {
        set(KeptAlarm.of("broken/1", "broken", alarms().get(0).person(), CaseRoom.NOW, source()));
        room.now = CaseRoom.NOW.plus(HOUR);
        AlarmClock clock = clock(new LittlePlan());
        clock.look();
        assertThat(handedOut).hasSize(1);
        assertThat(alarms()).extracting(KeptAlarm::ringsAt).containsExactly(room.now.plusSeconds(10));
        assertThat(meters.get("brygga.alarms.failing").gauge().value()).isEqualTo(1);
        assertThat(meters.get("brygga.alarms.late").gauge().value()).isEqualTo(3600);
        clock.look();
        assertThat(alarms()).extracting(KeptAlarm::attempts).containsExactly(1);
        room.now = room.now.plusSeconds(10);
        clock.look();
        assertThat(alarms()).extracting(KeptAlarm::ringsAt).containsExactly(room.now.plusSeconds(20));
    }

    @Test
    void aFieldCanMoveItsAlarmButNotRingForever() {
        set(KeptAlarm.of("snooze/1", "snooze", alarms().get(0).person(), CaseRoom.NOW, source()));
        set(KeptAlarm.of("snooze/2", "snooze", alarms().get(0).person(), CaseRoom.NOW, source()));
        clock(new Snooze()).look();
        assertThat(alarms()).extracting(KeptAlarm::key).containsExactlyInAnyOrder("little/plan", "snooze/1");
        assertThat(alarms()).extracting(KeptAlarm::at).containsOnly(CaseRoom.NOW.plus(HOUR));
    }

    @Test
    void aClockThatWasStoppedRingsNoMore() {
        room.now = CaseRoom.NOW.plus(HOUR);
        AlarmClock clock = clock(new LittlePlan());
        clock.close();
        clock.look();
        assertThat(alarms()).hasSize(1);
    }

    private AlarmClock clock(Coordinator field) {
        var ringing = new Ringing(room.casework(field), (record, message, changed) -> told.addAll(changed));
        var handOut = new AlarmClock.HandOut(room.record.messages(), out -> {
            if (brokerIsDown) {
                throw new InboxUnavailable("down", null);
            }
            handedOut.add(out);
        });
        return new AlarmClock(room.record.store(), ringing, handOut, new AlarmMeters(meters), room.office());
    }

    private List<KeptAlarm> alarms() {
        return room.write(r -> r.alarms().due(Instant.parse("2100-01-01T00:00:00Z"), 9));
    }

    private void set(KeptAlarm alarm) {
        room.write(r -> {
            r.alarms().set(alarm);
            return null;
        });
    }

    private static MessageKey source() {
        return CaseRoom.message("1").message().key();
    }
}
