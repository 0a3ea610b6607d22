package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.FieldWriter;

/** Writes places as PL: ward, room and bed, which a name spells with {@code " / "} between (HL7 v2.5.1, 2.A.53). */
final class ReferenceToPl {

    private static final String BETWEEN = " / ";
    private static final int MOST_PARTS = 3;

    private ReferenceToPl() {}

    static void write(FieldWriter at, Reference place, String path) {
        String name = place.getDisplay();
        if (name == null) {
            at.set(1, place.getIdentifier().getValue(), path + ".identifier.value");
            at.mapped(path + ".identifier.system");
        } else {
            String[] parts = name.split(BETWEEN, -1);
            boolean known = parts.length <= MOST_PARTS;
            for (String part : parts) {
                known &= !part.isBlank();
            }
            for (int i = 0; i < (known ? parts.length : 1); i++) {
                at.set(i + 1, known ? parts[i] : name, path + ".display");
            }
            if (parts[0].equals(place.getIdentifier().getValue())) {
                at.mapped(path + ".identifier.value");
                at.mapped(path + ".identifier.system");
            }
        }
        if (!at.isEmpty()) {
            facility(at, place.getIdentifier().getAssigner(), path + ".identifier.assigner");
            at.segment().dropped(path + ".reference", Reason.STRUCTURAL);
            at.segment().dropped(path + ".type", Reason.STRUCTURAL);
        }
    }

    /** The facility is known by its HSA-id, else by its name. */
    private static void facility(FieldWriter at, Reference facility, String path) {
        if (facility.getIdentifier().hasValue()) {
            at.set(4, facility.getIdentifier().getValue(), path + ".identifier");
        } else {
            at.set(4, facility.getDisplay(), path + ".display");
        }
    }
}
