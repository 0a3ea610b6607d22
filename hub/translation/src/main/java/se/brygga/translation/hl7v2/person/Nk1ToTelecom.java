package se.brygga.translation.hl7v2.person;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.RelatedPerson;
import se.brygga.translation.hl7v2.datatype.Xtn;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XtnToContactPoint;
import se.brygga.translation.hl7v2.segment.Nk1;

/** Translates NK1-5, NK1-6 and NK1-40 to RelatedPerson.telecom (HL7 v2-to-FHIR, segment NK1). */
final class Nk1ToTelecom {

    private Nk1ToTelecom() {}

    static void translate(Nk1 nk1, RelatedPerson relative, Transfer transfer) {
        add(nk1.phonesHome(), ContactPointUse.HOME, relative, transfer);
        add(nk1.phonesWork(), ContactPointUse.WORK, relative, transfer);
        add(nk1.telecoms(), null, relative, transfer);
    }

    private static void add(List<Xtn> field, ContactPointUse use, RelatedPerson relative, Transfer transfer) {
        for (Xtn xtn : field) {
            String target = "RelatedPerson.telecom[" + relative.getTelecom().size() + ']';
            ContactPoint contact = XtnToContactPoint.translate(xtn, use, transfer, target);
            if (contact != null) {
                relative.addTelecom(contact);
            }
        }
    }
}
