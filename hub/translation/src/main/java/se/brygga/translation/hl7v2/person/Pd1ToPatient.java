package se.brygga.translation.hl7v2.person;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.datatype.Xon;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.element.XonToReference;
import se.brygga.translation.hl7v2.segment.Pd1;

/** Translates PD1-3, PD1-4 and PD1-6 (HL7 v2-to-FHIR, segment PD1). */
final class Pd1ToPatient {

    private static final String DISABILITY = "http://hl7.org/fhir/StructureDefinition/patient-disability";
    private static final String PRACTITIONER = "Patient.generalPractitioner";

    private Pd1ToPatient() {}

    static void translate(Pd1 pd1, Patient patient, Transfer transfer) {
        for (Xon facility : pd1.primaryFacilities()) { // PD1-3
            add(XonToReference.translate(facility, transfer, next(patient)), "Organization", patient);
        }
        for (Xcn provider : pd1.primaryProviders()) { // PD1-4
            add(XcnToReference.translate(provider, transfer, next(patient)), "Practitioner", patient);
        }
        CodeableConcept handicap = CweToConcept.translate(
                pd1.handicap(), CodingSystem.table("0295"), transfer, "Patient.extension[patient-disability]");
        if (handicap != null) { // PD1-6
            patient.addExtension(DISABILITY, handicap);
        }
        transfer.clear(pd1.segment().first(3), PRACTITIONER + "[organization]");
        transfer.clear(pd1.segment().first(4), PRACTITIONER + "[practitioner]");
        transfer.clear(pd1.segment().first(6), "Patient.extension[patient-disability]");
    }

    private static String next(Patient patient) {
        return PRACTITIONER + '[' + patient.getGeneralPractitioner().size() + ']';
    }

    private static void add(Reference practitioner, String type, Patient patient) {
        if (!practitioner.isEmpty()) {
            patient.addGeneralPractitioner(practitioner.setType(type));
        }
    }
}
