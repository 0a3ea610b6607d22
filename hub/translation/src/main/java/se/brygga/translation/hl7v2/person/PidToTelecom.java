package se.brygga.translation.hl7v2.person;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.translation.hl7v2.datatype.Xtn;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XtnToContactPoint;
import se.brygga.translation.hl7v2.segment.Pid;

/**
 * Translates PID-13, PID-14 and PID-40 to Patient.telecom.
 *
 * <p>PID-13 and PID-14 share the element: each replaces or deletes its own part of it. PID-40 tells all of it.
 */
final class PidToTelecom {

    private static final String ELEMENT = "Patient.telecom";

    private PidToTelecom() {}

    static void translate(Pid pid, Patient patient, Transfer transfer) {
        add(pid.phonesHome(), ContactPointUse.HOME, patient, transfer);
        add(pid.phonesWork(), ContactPointUse.WORK, patient, transfer);
        add(pid.telecoms(), null, patient, transfer);
        transfer.clear(pid.segment().first(13), ELEMENT + "[home]");
        transfer.clear(pid.segment().first(14), ELEMENT + "[work]");
        transfer.clear(pid.segment().first(40), ELEMENT);
        if (!pid.telecoms().isEmpty()) {
            transfer.replaced(ELEMENT);
        }
    }

    private static void add(List<Xtn> field, ContactPointUse use, Patient patient, Transfer transfer) {
        for (Xtn xtn : field) {
            String target = ELEMENT + '[' + patient.getTelecom().size() + ']';
            ContactPoint contact = XtnToContactPoint.translate(xtn, use, transfer, target);
            if (contact != null) {
                patient.addTelecom(contact);
            }
        }
    }
}
