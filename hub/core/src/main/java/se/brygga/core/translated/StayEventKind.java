package se.brygga.core.translated;

/** What can happen in a hospital stay, in the order in which simultaneous events are taken (messages.md 2, rule 4). */
public enum StayEventKind {
    EMERGENCY_STARTED,
    ADMITTED,
    TRANSFERRED,
    LEAVE_STARTED,
    LEAVE_ENDED,
    PLANNED_END_CHANGED,
    DISCHARGED,
    DECEASED,
    /** Voids the newest live event of the kind that it names. */
    CANCELLED
}
