package se.brygga.app.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Sent;

/** Moves its first alarm by an hour, and sets its second for the moment at which it rings. */
final class Snooze implements Coordinator {

    @Override
    public boolean rings(Alarm alarm) {
        return alarm.field().equals("snooze");
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        return Consequences.NONE;
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        Instant next = alarm.key().endsWith("1") ? alarm.at().plus(Duration.ofHours(1)) : alarm.at();
        return new Consequences(List.of(), List.of(), List.of(), List.of(), List.of(new Alarm(alarm.key(), next)));
    }
}
