package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.RelatedPerson;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes NK1 (HL7 v2.5.1, 3.4.5). */
final class RelatedPersonToNk1 {

    private RelatedPersonToNk1() {}

    /** Writes a relative; {@code number} counts from 1. */
    static void write(RelatedPerson relative, int number, MessageWriter writer) {
        SegmentWriter nk1 = writer.segment("NK1", relative);
        nk1.constant(1, String.valueOf(number));
        for (int i = 0; i < relative.getName().size(); i++) {
            HumanNameToXpn.write(nk1.add(2), relative.getName().get(i), "name[" + i + ']');
        }
        relationships(relative, nk1);
        AddressToXad.write(nk1, 4, relative.getAddress(), "address");
        ContactPointToXtn.write(nk1, 5, 6, relative.getTelecom());
        DateTimeToDtm.write(nk1, 8, relative.getPeriod().getStartElement(), "period.start");
        DateTimeToDtm.write(nk1, 9, relative.getPeriod().getEndElement(), "period.end");
        if (relative.hasGender()) {
            String gender = relative.getGender().toCode();
            String code = ConceptToCwe.code(nk1.destination(), "gender", gender, Tables.GENDER.back(gender));
            nk1.set(15, code, "gender");
        }
        DateTimeToDtm.write(nk1, 16, relative.getBirthDateElement(), "birthDate");
        for (int i = 0; i < relative.getIdentifier().size(); i++) {
            IdentifierToCx.write(nk1.add(33), relative.getIdentifier().get(i), "PI", "identifier[" + i + ']');
        }
    }

    /** The first is the relationship, the second the contact role. */
    private static void relationships(RelatedPerson relative, SegmentWriter nk1) {
        for (int i = 0; i < Math.min(2, relative.getRelationship().size()); i++) {
            var table = i == 0 ? ConceptInTable.RELATIONSHIP : ConceptInTable.plain("0131");
            table.write(nk1.add(i == 0 ? 3 : 7), relative.getRelationship().get(i), "relationship[" + i + ']');
        }
    }
}
