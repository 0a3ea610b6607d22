package se.brygga.coordination.discharge;

import java.time.Instant;

/**
 * A time that the law sets in a discharge case.
 *
 * @param kind which one
 * @param start since when it runs
 * @param remind when to remind whoever has to act; null if never
 * @param due the last moment in time; null as long as nothing says when that is
 * @param metAt when it was done; null if it was not
 * @param stoppedAt when it no longer mattered; null if it still does
 */
public record StatutoryClock(
        ClockKind kind, Instant start, Instant remind, Instant due, Instant metAt, Instant stoppedAt) {

    /** Returns what has become of it by {@code now}. */
    public ClockState state(Instant now) {
        if (metAt != null) {
            return due == null || !metAt.isAfter(due) ? ClockState.MET : ClockState.MET_LATE;
        }
        boolean inTime = due == null || stoppedAt != null && !stoppedAt.isAfter(due);
        if (stoppedAt != null && inTime) {
            return ClockState.STOPPED;
        }
        return due != null && now.isAfter(due) ? ClockState.OVERDUE : ClockState.RUNNING;
    }
}
