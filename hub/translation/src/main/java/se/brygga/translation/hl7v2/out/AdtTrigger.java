package se.brygga.translation.hl7v2.out;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** Trigger events of ADT that are written, with their structure and what it has room for (HL7 v2.5.1, 3.3; messages.md 5 and 7). */
enum AdtTrigger {
    A01("ADT_A01"),
    A02("ADT_A02"),
    A03("ADT_A03"),
    A04("ADT_A01"),
    A05("ADT_A05"),
    A08("ADT_A01"),
    A11("ADT_A09"),
    A12("ADT_A12"),
    A13("ADT_A01"),
    A14("ADT_A05"),
    A15("ADT_A15"),
    A16("ADT_A16"),
    A21("ADT_A21"),
    A22("ADT_A21"),
    A25("ADT_A21"),
    A26("ADT_A21"),
    A27("ADT_A21"),
    /** About the person only. */
    A28("ADT_A05"),
    A29("ADT_A21"),
    A31("ADT_A05"),
    A52("ADT_A52"),
    A53("ADT_A52");

    /** Structures with NK1, AL1 and DG1; ADT_A09, ADT_A12, ADT_A15 and ADT_A16 have DG1 only. */
    private static final Set<String> FULL = Set.of("ADT_A01", "ADT_A03", "ADT_A05");

    private static final Set<String> WITH_DIAGNOSES = Set.of("ADT_A09", "ADT_A12", "ADT_A15", "ADT_A16");

    /** What a stay's events are called between municipality and region. */
    private static final Map<String, AdtTrigger> BY_NOTICE = Map.of(
            "admitted", A01,
            "emergency-started", A01,
            "estimated-discharge-changed", A08,
            "leave-started", A21,
            "leave-ended", A22,
            "discharged", A03,
            "cancelled", A11);

    private final String structure;

    AdtTrigger(String structure) {
        this.structure = structure;
    }

    /** Returns the trigger event with this code, or the one that tells the same as an event of a stay. */
    static Optional<AdtTrigger> find(String event) {
        for (AdtTrigger trigger : values()) {
            if (trigger.name().equals(event)) {
                return Optional.of(trigger);
            }
        }
        return Optional.ofNullable(BY_NOTICE.get(event));
    }

    /** Returns what tells the status of a visit if nobody says what happened. */
    static AdtTrigger of(EncounterStatus status) {
        if (status == null) {
            return A08;
        }
        return switch (status) {
            case INPROGRESS -> A01;
            case FINISHED -> A03;
            case CANCELLED -> A11;
            case ONLEAVE -> A21;
            default -> A08;
        };
    }

    String structure() {
        return structure;
    }

    /** Returns true if the event is about a visit; then PV1 says which. */
    boolean needsVisit() {
        return this != A28 && this != A29 && this != A31;
    }

    /** Returns true if relatives and allergies can stand in the message. */
    boolean hasRelativesAndAllergies() {
        return FULL.contains(structure);
    }

    boolean hasDiagnoses() {
        return FULL.contains(structure) || WITH_DIAGNOSES.contains(structure);
    }
}
