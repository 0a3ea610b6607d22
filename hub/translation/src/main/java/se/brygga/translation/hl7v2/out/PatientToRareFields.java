package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes PID-18, 24, 25 and 26: the account of the visit, twins, citizenship (HL7 v2.5.1, 3.4.2). */
final class PatientToRareFields {

    private static final String CITIZENSHIP = "http://hl7.org/fhir/StructureDefinition/patient-citizenship";

    private PatientToRareFields() {}

    static void write(Patient patient, SegmentWriter pid, MessageWriter writer) {
        writer.message().first(Encounter.class).ifPresent(visit -> account(visit, pid.of(visit)));
        if (patient.getMultipleBirth() instanceof IntegerType order) {
            pid.constant(24, "Y");
            pid.set(25, order.getValueAsString(), "multipleBirthInteger");
        } else if (patient.getMultipleBirth() instanceof BooleanType twin) {
            pid.set(24, twin.booleanValue() ? "Y" : "N", "multipleBirthBoolean");
        }
        int number = 0;
        for (Extension citizenship : patient.getExtensionsByUrl(CITIZENSHIP)) {
            number++;
            String path = "extension[patient-citizenship" + (number < 2 ? "" : "(" + number + ")") + ']';
            if (citizenship.getExtensionByUrl("code") != null
                    && citizenship.getExtensionByUrl("code").getValue() instanceof CodeableConcept country) {
                ConceptInTable.plain("0171")
                        .write(pid.add(26), country, path + ".extension[code].valueCodeableConcept");
                pid.mapped(path + ".extension[code].url", "PID-26");
                pid.mapped(path + ".url", "PID-26");
            }
        }
    }

    private static void account(Encounter visit, SegmentWriter pid) {
        if (visit.hasAccount()) {
            String path = "account[0].identifier";
            IdentifierToCx.write(pid.add(18), visit.getAccountFirstRep().getIdentifier(), null, path);
            EncounterToPv1.assigner(visit.getAccountFirstRep().getIdentifier(), path, pid);
        }
    }
}
