package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates coded fields to CodeableConcept and Coding (HL7 v2-to-FHIR, data types CWE and IS). */
public final class CweToConcept {

    private CweToConcept() {}

    /** Returns the code system of an HL7 table, such as {@code 0112}. */
    public static String table(String number) {
        return CodingSystem.table(number);
    }

    /** Translates a coded field; empty if it has no value. {@code system} counts if CWE.3 names none. */
    public static CodeableConcept translate(Cwe cwe, String system, Transfer transfer, String target) {
        var concept = new CodeableConcept();
        append(cwe, system, concept, transfer, target);
        return concept;
    }

    /** Translates a coded field with what its code is in FHIR before it; the sender's own code stays beside. */
    public static CodeableConcept translate(Cwe cwe, String system, Target known, Transfer transfer, String target) {
        var concept = new CodeableConcept();
        if (known != null) {
            concept.addCoding().setSystem(known.system()).setCode(known.code());
        }
        append(cwe, system, concept, transfer, target);
        return concept;
    }

    private static void append(
            Cwe cwe, String system, CodeableConcept concept, Transfer transfer, String target) {
        if (isText(cwe, system)) {
            transfer.to(cwe.code(), target + ".text", concept::setText);
        } else if (cwe.code().present()) {
            concept.addCoding(coding(cwe, system, transfer, next(concept, target)));
        }
        if (cwe.alternateCode().present()) {
            concept.addCoding(alternate(cwe, transfer, next(concept, target)));
        }
        transfer.to(cwe.original(), target + ".text", concept::setText);
        if (!concept.hasText() && !cwe.code().present()) {
            transfer.to(cwe.text(), target + ".text", concept::setText);
        }
        if (!concept.hasText() && !cwe.alternateCode().present()) {
            transfer.to(cwe.alternateText(), target + ".text", concept::setText);
        }
    }

    /** A lone first component of no code system is what somebody wrote. */
    private static boolean isText(Cwe cwe, String system) {
        return system == null
                && !cwe.system().present()
                && !cwe.text().present()
                && !cwe.original().present()
                && !cwe.alternateCode().present();
    }

    private static String next(CodeableConcept concept, String target) {
        return target + ".coding[" + concept.getCoding().size() + ']';
    }

    /** Translates a coded field with a code. */
    public static Coding coding(Cwe cwe, String system, Transfer transfer, String target) {
        var coding = new Coding();
        system(cwe.system(), system, coding, transfer, target);
        transfer.to(cwe.version(), target + ".version", coding::setVersion);
        transfer.to(cwe.code(), target + ".code", coding::setCode);
        transfer.to(cwe.text(), target + ".display", coding::setDisplay);
        return coding;
    }

    private static Coding alternate(Cwe cwe, Transfer transfer, String target) {
        var coding = new Coding();
        system(cwe.alternateSystem(), null, coding, transfer, target);
        transfer.to(cwe.alternateVersion(), target + ".version", coding::setVersion);
        transfer.to(cwe.alternateCode(), target + ".code", coding::setCode);
        transfer.to(cwe.alternateText(), target + ".display", coding::setDisplay);
        return coding;
    }

    private static void system(St stated, String otherwise, Coding coding, Transfer transfer, String target) {
        String uri = CodingSystem.uri(stated, otherwise, transfer.source());
        if (uri != null) {
            coding.setSystem(uri);
            transfer.mapped(stated, target + ".system");
        }
    }
}
