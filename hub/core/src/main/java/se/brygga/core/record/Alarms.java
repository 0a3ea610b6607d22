package se.brygga.core.record;

import java.time.Instant;
import java.util.List;

/** The alarms of all cases, inside one transaction. */
public interface Alarms {

    /** Sets an alarm, or moves the one with its key; one that is due at that very moment already stays as it is. */
    void set(KeptAlarm alarm);

    /** Removes an alarm; one that is not there is none. */
    void stop(String key);

    /** Returns alarms that are to be tried now, those first that have waited longest. */
    List<KeptAlarm> due(Instant now, int limit);

    /**
     * Puts the next try off to {@code until} and thereby claims the alarm for this transaction; false if it was moved, stopped
     * or claimed since {@code due} was read, by another node perhaps.
     */
    boolean claim(KeptAlarm due, Instant until);

    /** Removes an alarm that has rung, unless it was moved meanwhile. */
    void rung(KeptAlarm due);

    /** Notes that an alarm could not ring, unless it was moved or rang meanwhile, and when it is tried next. */
    void failed(KeptAlarm due, Instant next);

    /** Returns how many wait although they are due. */
    Backlog backlog(Instant now);

    /**
     * The alarms that are due and have not rung.
     *
     * @param due how many
     * @param failing how many of them have failed
     * @param oldest when the first of them was due; null if there is none
     */
    record Backlog(long due, long failing, Instant oldest) {}
}
