package se.brygga.translation.hl7v2.person;

import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.translation.hl7v2.datatype.Xad;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XadToAddress;
import se.brygga.translation.hl7v2.segment.Pid;

/** Translates PID-11 and PID-12 to Patient.address (HL7 v2-to-FHIR, segment PID). */
final class PidToAddress {

    private PidToAddress() {}

    static void translate(Pid pid, Patient patient, Transfer transfer) {
        List<Xad> addresses = pid.addresses();
        int registered = XadToAddress.registered(addresses);
        Address first = null;
        for (int i = 0; i < addresses.size(); i++) { // PID-11
            String target = "Patient.address[" + patient.getAddress().size() + ']';
            var address = XadToAddress.translate(addresses.get(i), i == registered, transfer, target);
            if (XadToAddress.tells(address)) {
                patient.addAddress(address);
                first = first == null || i == registered ? address : first;
            }
        }
        if (first != null && !first.hasDistrict()) { // PID-12, the county of older versions
            String target = "Patient.address[" + patient.getAddress().indexOf(first) + "].district";
            transfer.to(pid.county(), target, first::setDistrict);
        }
    }
}
