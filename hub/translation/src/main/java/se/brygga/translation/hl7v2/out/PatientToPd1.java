package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/**
 * Writes PD1: who the person goes to, and whether the identity is protected, by the destination's {@code codes/protection.csv}
 * (HL7 v2.5.1, 3.4.10; domain.md 3).
 */
final class PatientToPd1 {

    private static final String DISABILITY = "http://hl7.org/fhir/StructureDefinition/patient-disability";

    private PatientToPd1() {}

    /** Writes {@code N} if no label says otherwise, and {@code Y} for a label without a code of the destination's own. */
    static void write(Patient patient, MessageWriter writer) {
        SegmentWriter pd1 = writer.segment("PD1", patient);
        for (int i = 0; i < patient.getGeneralPractitioner().size(); i++) {
            practitioner(patient.getGeneralPractitioner().get(i), "generalPractitioner[" + i + ']', pd1);
        }
        Extension disability = patient.getExtensionByUrl(DISABILITY);
        if (disability != null && disability.getValue() instanceof CodeableConcept concept) {
            String path = "extension[patient-disability]";
            ConceptInTable.plain("0295").write(pd1.add(6), concept, path + ".valueCodeableConcept");
            pd1.mapped(path + ".url", "PD1-6");
        }
        List<Coding> labels = patient.getMeta().getSecurity();
        for (int i = 0; i < labels.size(); i++) {
            Coding label = labels.get(i);
            if (Canonical.SECURITY_LABEL.equals(label.getSystem()) && !pd1.has(12)) {
                String code = ConceptToCwe.code(writer.destination(), "protection", label.getCode(), "Y");
                pd1.set(12, code, "meta.security[" + i + ']');
            }
        }
        if (!pd1.has(12)) {
            pd1.constant(12, "N");
        }
    }

    /** A person has an HSA-id or no id of an organisation; a name alone is the surgery's. */
    private static void practitioner(Reference practitioner, String path, SegmentWriter pd1) {
        boolean person = "Practitioner".equals(practitioner.getType())
                || practitioner.hasReference() && practitioner.getReference().startsWith("Practitioner");
        boolean organisation = "Organization".equals(practitioner.getType());
        if (person || !organisation && practitioner.getIdentifier().hasValue()) {
            ReferenceToXcn.write(pd1.add(4), practitioner, path);
        } else {
            ReferenceToXon.write(pd1.add(3), practitioner, path);
            pd1.mapped(path + ".type", "PD1-3");
        }
    }
}
