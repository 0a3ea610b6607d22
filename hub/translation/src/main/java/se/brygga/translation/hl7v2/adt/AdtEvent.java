package se.brygga.translation.hl7v2.adt;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** The trigger events that Brygga takes, what they must hold and what they do to the Encounter (messages.md 5). */
public enum AdtEvent {
    A01(EncounterStatus.INPROGRESS, "PV1"),
    A02(EncounterStatus.INPROGRESS, "PV1"),
    A03(EncounterStatus.FINISHED, "PV1"),
    /** Has no rule of its own: the status follows from PV1. */
    A08(null, "PV1"),
    A11(EncounterStatus.CANCELLED, "PV1"),
    A13(EncounterStatus.INPROGRESS, "PV1"),
    A21(EncounterStatus.ONLEAVE, "PV1"),
    A22(EncounterStatus.INPROGRESS, "PV1"),
    /** Two identifiers of one person; no Encounter. */
    A40(null, "MRG");

    private final EncounterStatus status;
    private final List<String> required;

    AdtEvent(EncounterStatus status, String third) {
        this.status = status;
        this.required = List.of("EVN", "PID", third);
    }

    /** Returns the event with this code. */
    public static Optional<AdtEvent> find(String code) {
        for (AdtEvent event : values()) {
            if (event.name().equals(code)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** Returns the segments that a message must have. */
    public List<String> required() {
        return required;
    }

    /** Returns true if the event is about a visit. */
    public boolean hasVisit() {
        return required.contains("PV1");
    }

    Optional<EncounterStatus> status() {
        return Optional.ofNullable(status);
    }
}
