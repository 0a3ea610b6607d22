package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes numbers and e-mail addresses as XTN, work apart from home (HL7 v2.5.1, 2.A.89, tables 0201 and 0202). */
final class ContactPointToXtn {

    private ContactPointToXtn() {}

    /** Writes the contacts of a resource to the field for home and the one for work. */
    static void write(SegmentWriter segment, int home, int work, List<ContactPoint> contacts) {
        for (int i = 0; i < contacts.size(); i++) {
            ContactPoint contact = contacts.get(i);
            String path = "telecom[" + i + ']';
            String equipment = equipment(contact);
            if (contact.getUse() == ContactPointUse.OLD) {
                segment.dropped(path, Reason.NOT_NEEDED);
            } else if (equipment != null && contact.hasValue()) {
                write(segment.add(contact.getUse() == ContactPointUse.WORK ? work : home), contact, equipment, path);
            }
        }
    }

    private static void write(FieldWriter at, ContactPoint contact, String equipment, String path) {
        boolean mail = contact.getSystem() == ContactPointSystem.EMAIL;
        if (mail) {
            at.set(4, contact.getValue(), path + ".value");
        } else {
            // XTN.1 was withdrawn in v2.7, where the number in one piece is XTN.12.
            at.set(at.segment().version().from(7) ? 12 : 1, contact.getValue(), path + ".value");
        }
        at.set(2, mail ? "NET" : contact.getUse() == ContactPointUse.WORK ? "WPN" : "PRN", path + ".use");
        at.set(3, equipment, path + ".system");
    }

    /** Returns null for what an XTN cannot hold: web addresses and others. */
    private static String equipment(ContactPoint contact) {
        if (contact.getSystem() == null) {
            return "PH";
        }
        return switch (contact.getSystem()) {
            case PHONE, SMS -> contact.getUse() == ContactPointUse.MOBILE ? "CP" : "PH";
            case FAX -> "FX";
            case PAGER -> "BP";
            case EMAIL -> "Internet";
            default -> null;
        };
    }
}
