package se.brygga.translation.hl7v2.person;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pid;

/** Translates PID-26 to the extension of FHIR R4 for citizenship. */
final class PidToCitizenship {

    private static final String CITIZENSHIP = "http://hl7.org/fhir/StructureDefinition/patient-citizenship";

    private PidToCitizenship() {}

    static void translate(Pid pid, Patient patient, Transfer transfer) {
        for (Cwe citizenship : pid.citizenships()) {
            String target = "Patient.extension[patient-citizenship]";
            CodeableConcept concept = CweToConcept.translate(citizenship, CodingSystem.table("0171"), transfer, target);
            if (concept != null) {
                Extension extension = patient.addExtension();
                extension.setUrl(CITIZENSHIP).addExtension("code", concept);
            }
        }
    }
}
