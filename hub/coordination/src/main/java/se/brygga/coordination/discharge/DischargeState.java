package se.brygga.coordination.discharge;

import java.time.Instant;
import se.brygga.coordination.stay.Stay;

/** Where a discharge case stands (domain.md 6). */
public enum DischargeState {
    /** Nobody has been admitted yet. */
    NEW,
    ADMITTED,
    /** Ready for discharge (utskrivningsklar), at the hospital or on leave. */
    READY,
    DISCHARGED,
    /** The admission was cancelled: there never was a case. */
    CANCELLED,
    DECEASED,
    /** A newer stay elsewhere goes on without a word of the end of this one. */
    SUPERSEDED;

    /** Returns the state of a case; {@code supersededAt} is null if no newer stay ended it. */
    static DischargeState of(Stay stay, Instant supersededAt, boolean admitted) {
        if (supersededAt != null && stay.state().isOpen()) {
            return SUPERSEDED;
        }
        return switch (stay.state()) {
            case VOID -> CANCELLED;
            case DECEASED -> DECEASED;
            case HOME -> admitted ? DISCHARGED : NEW;
            case EMERGENCY -> admitted ? ADMITTED : NEW;
            case ADMITTED, ON_LEAVE -> stay.readyBy() == null ? ADMITTED : READY;
        };
    }

    /** Returns true while somebody has to plan for the person to go home. */
    public boolean isOpen() {
        return this == ADMITTED || this == READY;
    }

    /** Returns true if clocks and work stop: there will be nobody to go home from here. */
    public boolean stopsAll() {
        return this == CANCELLED || this == DECEASED || this == SUPERSEDED;
    }
}
