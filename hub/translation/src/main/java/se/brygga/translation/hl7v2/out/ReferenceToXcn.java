package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.FieldWriter;

/** Writes members of staff, who are references by id and name here, as XCN (HL7 v2.5.1, 2.A.86). */
final class ReferenceToXcn {

    private static final int AUTHORITY = 9;

    private ReferenceToXcn() {}

    /** Writes a person; nothing if there is neither id nor name. The name stands whole in XCN.2, for nobody knows its parts. */
    static void write(FieldWriter at, Reference person, String path) {
        Identifier identifier = person.getIdentifier();
        if (identifier.hasValue()) {
            at.set(1, identifier.getValue(), path + ".identifier.value");
            Authority.of(identifier, at.segment().destination()).writeIn(at, AUTHORITY, path + ".identifier");
        }
        at.set(2, 1, person.getDisplay(), path + ".display");
        if (!at.isEmpty()) {
            at.segment().dropped(path + ".reference", Reason.STRUCTURAL);
            at.segment().dropped(path + ".type", Reason.STRUCTURAL);
        }
    }
}
