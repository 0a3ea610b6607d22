package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates coded fields to CodeableConcept and Coding (HL7 v2-to-FHIR, data types CWE and IS). */
public final class CweToConcept {

    private static final String TABLES = "http://terminology.hl7.org/CodeSystem/v2-";

    private CweToConcept() {}

    /** Returns the code system of an HL7 table, such as {@code 0112}. */
    public static String table(String number) {
        return TABLES + number;
    }

    /** Translates a coded field; empty if it has no value. {@code system} counts if CWE.3 names none. */
    public static CodeableConcept translate(Cwe cwe, String system, Transfer transfer, String target) {
        var concept = new CodeableConcept();
        if (cwe.code().present()) {
            concept.addCoding(coding(cwe, system, transfer, target + ".coding[0]"));
        } else {
            transfer.to(cwe.text(), target + ".text", concept::setText);
        }
        return concept;
    }

    /** Translates a coded field with a code. */
    public static Coding coding(Cwe cwe, String system, Transfer transfer, String target) {
        var coding = new Coding();
        String stated = system(cwe.system(), system, transfer);
        if (stated != null) {
            coding.setSystem(stated);
            transfer.mapped(cwe.system(), target + ".system");
        }
        transfer.to(cwe.code(), target + ".code", coding::setCode);
        transfer.to(cwe.text(), target + ".display", coding::setDisplay);
        return coding;
    }

    /** Returns the code system; null if the sender names one that nobody knows. */
    private static String system(St stated, String otherwise, Transfer transfer) {
        if (!stated.present() || stated.value().startsWith("HL7")) {
            return otherwise;
        }
        String canonical = transfer.source().identifiers().canonical(stated.value());
        return canonical.indexOf(':') > 0 ? canonical : null;
    }
}
