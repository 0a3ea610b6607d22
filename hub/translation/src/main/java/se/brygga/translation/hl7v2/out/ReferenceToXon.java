package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.write.FieldWriter;

/** Writes organisations as XON (HL7 v2.5.1, 2.A.87). */
final class ReferenceToXon {

    private static final int AUTHORITY = 6;

    private ReferenceToXon() {}

    /** Writes name, id and authority; the id stands in XON.10 from v2.5 on, before in XON.3. */
    static void write(FieldWriter at, Reference organisation, String path) {
        Identifier identifier = organisation.getIdentifier();
        at.set(1, organisation.getDisplay(), path + ".display");
        if (identifier.hasValue()) {
            Authority.of(identifier, at.segment().destination()).writeIn(at, AUTHORITY, path + ".identifier");
            at.set(at.segment().version().from(5) ? 10 : 3, identifier.getValue(), path + ".identifier.value");
        }
    }
}
