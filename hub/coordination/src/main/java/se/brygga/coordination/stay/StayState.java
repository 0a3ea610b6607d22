package se.brygga.coordination.stay;

import java.util.Optional;
import se.brygga.core.translated.StayEventKind;

/** Where a stay stands: the states and arrows of the stay machine (messages.md 2). */
public enum StayState {
    /** Not begun, or ended alive. */
    HOME,
    EMERGENCY,
    ADMITTED,
    ON_LEAVE,
    /** Left only by the cancel of the death. */
    DECEASED,
    /** The admission was cancelled (A11): the stay never was. */
    VOID;

    /** Returns the state that an event leads to from here; empty if the machine has no arrow for it. */
    public Optional<StayState> after(StayEventKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case EMERGENCY_STARTED -> isStartable() ? EMERGENCY : null;
                    case ADMITTED -> isStartable() ? ADMITTED : null;
                    case TRANSFERRED, PLANNED_END_CHANGED -> isOpen() ? this : null;
                    case READY, READY_WITHDRAWN -> isInpatient() ? this : null;
                    case COORDINATOR_APPOINTED -> isOpen() ? this : null;
                    case SIP_CALLED, INFORMATION_TRANSFERRED -> isOpen() || this == HOME ? this : null;
                    case LEAVE_STARTED -> this == ADMITTED ? ON_LEAVE : null;
                    case LEAVE_ENDED -> this == ON_LEAVE ? ADMITTED : null;
                    case DISCHARGED -> isOpen() ? HOME : null;
                    case DECEASED -> this == DECEASED ? null : DECEASED;
                    case CANCELLED -> null;
                });
    }

    /** A new start needs no end before it, be it of the other class or of the same elsewhere; a leave must have ended. */
    private boolean isStartable() {
        return this == HOME || this == EMERGENCY || this == ADMITTED;
    }

    /** Returns true while the person belongs to the hospital, on leave too. */
    public boolean isOpen() {
        return isInpatient() || this == EMERGENCY;
    }

    /** Returns true while the person is admitted (UTS 2:1), on leave too. */
    public boolean isInpatient() {
        return this == ADMITTED || this == ON_LEAVE;
    }
}
