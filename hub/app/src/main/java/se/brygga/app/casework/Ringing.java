package se.brygga.app.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.brygga.app.pipeline.Follower;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.KeptAlarm;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * What happens in the record when an alarm rings: its field is woken, what follows is written, and it is gone unless it was
 * moved.
 *
 * <p>Deliveries that follow belong to the message that set the alarm, and are handed out when all is written. Against a crash
 * in between a second alarm stands by, which hands out what still waits.
 */
public final class Ringing {

    /** Field of the alarms that stand by until deliveries have been handed out. */
    static final String HAND_OUT = "hand-out";

    private static final Duration MOST_TIME = Duration.ofMinutes(1);

    private final Casework casework;
    private final Follower follower;

    /** Takes who is woken, and who is told of what has changed. */
    public Ringing(Casework casework, Follower follower) {
        this.casework = casework;
        this.follower = follower;
    }

    /** Returns the deliveries that must be handed out now; none if another node has taken the alarm. */
    List<Delivery> ring(RecordTransaction record, KeptAlarm due, Instant now) {
        // The person first, as messages do: two transactions must not wait for each other.
        String person = record.survivor(due.person());
        if (!record.alarms().claim(due, now.plus(MOST_TIME))) {
            return List.of();
        }
        if (due.field().equals(HAND_OUT)) {
            return record.waiting(due.source());
        }
        Set<String> before = new HashSet<>();
        record.waiting(due.source()).forEach(delivery -> before.add(delivery.id()));
        wake(record, Cause.of(due, person, now), due);
        record.alarms().rung(due);
        List<Delivery> made = new ArrayList<>(record.waiting(due.source()));
        made.removeIf(delivery -> before.contains(delivery.id()));
        if (!made.isEmpty()) {
            Instant later = now.plus(MOST_TIME);
            record.alarms().set(KeptAlarm.of(standBy(due), HAND_OUT, person, later, due.source()));
        }
        return made;
    }

    private void wake(RecordTransaction record, Cause cause, KeptAlarm due) {
        record.changed();
        List<StoredResource> changed = casework.wake(record, cause, due);
        follower.follow(record, due.source(), changed);
    }

    /** Returns the key of the alarm that stands by for this one, which can be that alarm itself. */
    static String standBy(KeptAlarm due) {
        return due.field().equals(HAND_OUT) ? due.key() : HAND_OUT + '/' + due.key();
    }
}
