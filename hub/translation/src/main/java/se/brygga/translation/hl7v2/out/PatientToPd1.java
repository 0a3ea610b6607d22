package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes PD1-12: whether the person's identity is protected, by the destination's {@code codes/protection.csv} (domain.md 3). */
final class PatientToPd1 {

    private PatientToPd1() {}

    /** Writes {@code N} if no label says otherwise, and {@code Y} for a label without a code of the destination's own. */
    static void write(Patient patient, MessageWriter writer) {
        SegmentWriter pd1 = writer.segment("PD1", patient);
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
}
