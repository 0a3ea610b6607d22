package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.element.PlToLocation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pv1;

/** Translates PV1-3, 6, 11 and 42 to Encounter.location (HL7 v2-to-FHIR, segment PV1). */
final class Pv1ToLocation {

    private static final String ELEMENT = "Encounter.location";

    private Pv1ToLocation() {}

    static void translate(Pv1 pv1, Effect effect, Encounter encounter, Transfer transfer) {
        EncounterLocationStatus current = current(effect);
        add(pv1.location(), current, encounter, transfer); // PV1-3
        add(pv1.priorLocation(), EncounterLocationStatus.COMPLETED, encounter, transfer); // PV1-6
        add(pv1.temporaryLocation(), current, encounter, transfer); // PV1-11
        pending(pv1, effect.pending(), encounter, transfer); // PV1-42
        transfer.clear(pv1.segment().first(3), ELEMENT);
        transfer.clear(pv1.segment().first(6), ELEMENT + "[completed]");
    }

    /** Of a visit that is planned, nobody is there yet; of one that is over, nobody is there any more. */
    private static EncounterLocationStatus current(Effect effect) {
        if (effect.status() == EncounterStatus.FINISHED) {
            return EncounterLocationStatus.COMPLETED;
        }
        return effect.status() == EncounterStatus.PLANNED
                ? EncounterLocationStatus.PLANNED
                : EncounterLocationStatus.ACTIVE;
    }

    private static void pending(Pv1 pv1, Effect.Pending pending, Encounter encounter, Transfer transfer) {
        if (pending == Effect.Pending.REMOVED) {
            transfer.replaced(ELEMENT + "[planned]");
            transfer.leaveOut(pv1.pendingLocation().at());
            return;
        }
        boolean planned = pending == Effect.Pending.PLANNED;
        add(
                pv1.pendingLocation(),
                planned ? EncounterLocationStatus.PLANNED : EncounterLocationStatus.RESERVED,
                encounter,
                transfer);
        transfer.clear(pv1.segment().first(42), ELEMENT + "[planned]");
    }

    private static void add(Pl pl, EncounterLocationStatus status, Encounter encounter, Transfer transfer) {
        if (PlToLocation.name(pl) == null) {
            return;
        }
        String target = ELEMENT + '[' + encounter.getLocation().size() + "].location";
        var location = new EncounterLocationComponent(PlToLocation.translate(pl, transfer, target));
        encounter.addLocation(location.setStatus(status));
    }
}
