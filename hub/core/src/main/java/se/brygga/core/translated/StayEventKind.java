package se.brygga.core.translated;

/** What can happen in a hospital stay, in the order in which simultaneous events are taken (messages.md 2, rule 4). */
public enum StayEventKind {
    EMERGENCY_STARTED,
    ADMITTED,
    TRANSFERRED,
    LEAVE_STARTED,
    LEAVE_ENDED,
    PLANNED_END_CHANGED,
    /** A doctor has assessed that the person no longer needs inpatient care (UTS 3:1). */
    READY,
    /** The person is not ready after all. */
    READY_WITHDRAWN,
    /** Region open care has appointed a care coordinator (UTS 2:5). */
    COORDINATOR_APPOINTED,
    /** The coordinator has called to joint planning (UTS 4:3). */
    SIP_CALLED,
    /** What the care after discharge needs has been handed over (UTS 3:2). */
    INFORMATION_TRANSFERRED,
    DISCHARGED,
    DECEASED,
    /** Voids the newest live event of the kind that it names. */
    CANCELLED;

    /** Returns true for what is told within a stay and changes neither place nor presence of the person. */
    public boolean isCoordination() {
        return switch (this) {
            case READY, READY_WITHDRAWN, COORDINATOR_APPOINTED, SIP_CALLED, INFORMATION_TRANSFERRED -> true;
            default -> false;
        };
    }
}
