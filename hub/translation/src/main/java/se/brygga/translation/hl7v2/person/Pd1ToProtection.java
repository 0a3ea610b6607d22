package se.brygga.translation.hl7v2.person;

import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pd1;

/**
 * Translates PD1-12 to the label of a protected identity (domain.md 3).
 *
 * <p>What a code means stands in {@code codes/protection.csv}. A code that nobody knows protects; {@code N} lifts a label, an
 * empty field leaves it.
 */
final class Pd1ToProtection {

    private static final String TARGET = "Patient.meta.security";
    private static final Set<String> LABELS =
            Set.of("sekretessmarkering", "skyddadFolkbokforing", Protection.UNKNOWN_CODE);

    private Pd1ToProtection() {}

    static void translate(Pd1 pd1, Patient patient, Transfer transfer) {
        St code = pd1.protection();
        if (!transfer.source().sendsProtection()) {
            label(Protection.UNKNOWN_CODE, patient);
        } else if (code.is("N")) {
            transfer.replaced(TARGET);
        } else if (code.present()) {
            String label = transfer.source().code("protection", code.value());
            if (label == null || !LABELS.contains(label)) {
                label = Protection.UNKNOWN_CODE;
                transfer.warn(code.place(), "PROTECTION_UNKNOWN");
            }
            label(label, patient);
        }
        transfer.mapped(code, TARGET);
        transfer.clear(pd1.segment().first(12), TARGET);
    }

    private static void label(String label, Patient patient) {
        patient.getMeta().addSecurity().setSystem(Canonical.SECURITY_LABEL).setCode(label);
    }
}
