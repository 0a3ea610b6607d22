package se.brygga.coordination.discharge;

/** What has become of a clock. */
public enum ClockState {
    RUNNING,
    /** Done in time. */
    MET,
    /** Done after the time had run out. */
    MET_LATE,
    /** The time has run out and it is not done. */
    OVERDUE,
    /** It no longer matters: cancelled, withdrawn, superseded, or the person has died or left. */
    STOPPED
}
