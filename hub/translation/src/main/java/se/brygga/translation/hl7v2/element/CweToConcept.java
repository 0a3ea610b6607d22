package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.translation.hl7v2.datatype.Cwe;

/** Translates coded fields to CodeableConcept and Coding (HL7 v2-to-FHIR, data types CWE and IS). */
public final class CweToConcept {

    private CweToConcept() {}

    /** Returns the code system of an HL7 table, such as {@code 0112}. */
    public static String table(String number) {
        return CodingSystem.table(number);
    }

    /** A coded field, the code system that counts if CWE.3 names none, and what its code is in FHIR; null if unknown. */
    public record Coded(Cwe cwe, String system, Target known) {}

    /** Translates a coded field; empty if it has no value. {@code system} counts if CWE.3 names none. */
    public static CodeableConcept translate(Cwe cwe, String system, Transfer transfer, String target) {
        return translate(new Coded(cwe, system, null), transfer, target);
    }

    /** Translates a coded field with what its code is in FHIR before it; the sender's own code stays beside. */
    public static CodeableConcept translate(Coded coded, Transfer transfer, String target) {
        var concept = new CodeableConcept();
        Cwe cwe = coded.cwe();
        if (coded.known() != null) {
            concept.addCoding()
                    .setSystem(coded.known().system())
                    .setCode(coded.known().code());
        }
        if (isText(cwe, coded.system())) {
            transfer.to(cwe.code(), target + ".text", concept::setText);
        } else if (cwe.code().present()) {
            concept.addCoding(coding(cwe, coded.system(), transfer, next(concept, target)));
        }
        if (cwe.alternateCode().present()) {
            concept.addCoding(alternate(cwe, transfer, next(concept, target)));
        }
        text(cwe, concept, transfer, target + ".text");
        return concept;
    }

    /** What was written first, else a text without a code. */
    private static void text(Cwe cwe, CodeableConcept concept, Transfer transfer, String target) {
        transfer.to(cwe.original(), target, concept::setText);
        if (!concept.hasText() && !cwe.code().present()) {
            transfer.to(cwe.text(), target, concept::setText);
        }
        if (!concept.hasText() && !cwe.alternateCode().present()) {
            transfer.to(cwe.alternateText(), target, concept::setText);
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
        String uri = CodingSystem.uri(cwe.system(), system, transfer.source());
        if (uri != null) {
            coding.setSystem(uri);
            transfer.mapped(cwe.system(), target + ".system");
        }
        transfer.to(cwe.version(), target + ".version", coding::setVersion);
        transfer.to(cwe.code(), target + ".code", coding::setCode);
        transfer.to(cwe.text(), target + ".display", coding::setDisplay);
        return coding;
    }

    private static Coding alternate(Cwe cwe, Transfer transfer, String target) {
        var coding = new Coding();
        String uri = CodingSystem.uri(cwe.alternateSystem(), null, transfer.source());
        if (uri != null) {
            coding.setSystem(uri);
            transfer.mapped(cwe.alternateSystem(), target + ".system");
        }
        transfer.to(cwe.alternateVersion(), target + ".version", coding::setVersion);
        transfer.to(cwe.alternateCode(), target + ".code", coding::setCode);
        transfer.to(cwe.alternateText(), target + ".display", coding::setDisplay);
        return coding;
    }
}
