package se.brygga.translation.hl7v2.adt;

import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import se.brygga.translation.hl7v2.visit.Effect;
import se.brygga.translation.hl7v2.visit.Effect.Pending;

/** The trigger events that Brygga takes, and what they do to the Encounter (messages.md 5). */
public enum AdtEvent {
    A01(Effect.of(EncounterStatus.INPROGRESS, true)),
    A02(Effect.of(EncounterStatus.INPROGRESS, false)),
    A03(Effect.of(EncounterStatus.FINISHED, false)),
    /** The person is there. */
    A04(Effect.of(EncounterStatus.INPROGRESS, true)),
    A05(Effect.of(EncounterStatus.PLANNED, true)),
    A06(Effect.of(EncounterStatus.INPROGRESS, false)),
    A07(Effect.of(EncounterStatus.INPROGRESS, false)),
    /** Has no rule of its own: the status follows from PV1. */
    A08(Effect.of(null, false)),
    A11(Effect.of(EncounterStatus.CANCELLED, false)),
    A12(Effect.of(EncounterStatus.INPROGRESS, false)),
    A13(Effect.of(EncounterStatus.INPROGRESS, false)),
    A14(Effect.of(EncounterStatus.PLANNED, true)),
    A15(new Effect(null, false, Pending.PLANNED, true)),
    A16(Effect.of(null, false)),
    A21(Effect.of(EncounterStatus.ONLEAVE, false)),
    A22(Effect.of(EncounterStatus.INPROGRESS, false)),
    A25(new Effect(null, false, Pending.RESERVED, false)),
    A26(new Effect(null, false, Pending.REMOVED, true)),
    A27(Effect.of(EncounterStatus.CANCELLED, false)),
    A28,
    A29,
    A31,
    /** Two persons after all. */
    A37,
    /** Two identifiers of one person. */
    A40,
    /** Another account; the visit only if it is named. */
    A41(Effect.of(null, false)),
    A45,
    A47,
    A52(Effect.of(EncounterStatus.INPROGRESS, false)),
    A53(Effect.of(EncounterStatus.ONLEAVE, false)),
    A60;

    private final Effect effect;

    /** An event about a person: visits are not touched. */
    AdtEvent() {
        this(null);
    }

    AdtEvent(Effect effect) {
        this.effect = effect;
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

    /** Returns what the event does to a visit; null if it is about a person only. */
    Effect effect() {
        return effect;
    }
}
