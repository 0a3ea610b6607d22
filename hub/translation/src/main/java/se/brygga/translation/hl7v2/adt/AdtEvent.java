package se.brygga.translation.hl7v2.adt;

import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** The trigger events that Brygga takes, and what they do to the Encounter (messages.md 5). */
public enum AdtEvent {
    A01(EncounterStatus.INPROGRESS),
    A02(EncounterStatus.INPROGRESS),
    A03(EncounterStatus.FINISHED),
    /** Has no rule of its own: the status follows from PV1. */
    A08(null),
    A11(EncounterStatus.CANCELLED),
    A13(EncounterStatus.INPROGRESS),
    A21(EncounterStatus.ONLEAVE),
    A22(EncounterStatus.INPROGRESS),
    /** Two identifiers of one person; no Encounter. */
    A40(null);

    private final EncounterStatus status;

    AdtEvent(EncounterStatus status) {
        this.status = status;
    }

    /** Returns the event with this code. */
    static Optional<AdtEvent> find(String code) {
        for (AdtEvent event : values()) {
            if (event.name().equals(code)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** Returns true if the event is about a visit. */
    boolean hasVisit() {
        return this != A40;
    }

    Optional<EncounterStatus> status() {
        return Optional.ofNullable(status);
    }
}
