package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.KeptAlarm;

class AlarmCrashTest {

    private static final Instant LATER = CaseRoom.NOW.plus(Duration.ofHours(1));

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void aCrashAtAnyStepOfAnAlarmLeavesItToRingAgainWithTheSameRows() {
        try (CaseRoom undisturbed = room(other);
                CaseRoom room = room(folder)) {
            var whole = new Interrupted(Integer.MAX_VALUE);
            KeptAlarm first = due(undisturbed);
            undisturbed.write(r -> ringing(undisturbed).ring(whole.of(r), first, LATER));
            List<String> before = room.rows();
            KeptAlarm due = due(room);
            for (int step = 0; step < whole.steps.size(); step++) {
                var crash = new Interrupted(step);
                assertThatThrownBy(() ->
                                room.<List<Delivery>>write(r -> ringing(room).ring(crash.of(r), due, LATER)))
                        .isInstanceOf(Interrupted.Crash.class);
                assertThat(room.rows()).isEqualTo(before);
            }
            room.write(r -> ringing(room).ring(r, due, LATER));
            assertThat(room.rows()).isEqualTo(undisturbed.rows());
            assertThat(room.<List<Delivery>>write(r -> ringing(room).ring(r, due, LATER)))
                    .isEmpty();
            assertThat(room.rows()).isEqualTo(undisturbed.rows());
        }
    }

    private static CaseRoom room(Path folder) {
        CaseRoom room = new CaseRoom(folder);
        room.write(r -> CaseRoom.take(r, room.casework(new LittlePlan()), "1", CaseRoom.plan(0)));
        room.now = LATER;
        return room;
    }

    private static Ringing ringing(CaseRoom room) {
        return new Ringing(room.casework(new LittlePlan()), (record, message, changed) -> {});
    }

    private static KeptAlarm due(CaseRoom room) {
        return room.<List<KeptAlarm>>write(r -> r.alarms().due(LATER, 1)).get(0);
    }
}
