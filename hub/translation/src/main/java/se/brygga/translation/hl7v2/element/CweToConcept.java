package se.brygga.translation.hl7v2.element;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates coded fields, with alternate codes and original text, to CodeableConcept (HL7 v2-to-FHIR, data types CWE, CNE, CE and IS). */
public final class CweToConcept {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private CweToConcept() {}

    /** A coded field, the code system that counts if CWE.3 names none, and what its code is in FHIR; null if unknown. */
    public record Coded(Cwe cwe, String system, Target known) {}

    /** Translates a coded field; null if it says nothing. {@code system} counts if CWE.3 names none; null if there is none. */
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
        transfer.to(cwe.original(), target + ".text", concept::setText);
        for (int number = 0; number < Triplet.COUNT; number++) {
            var triplet = Triplet.of(cwe.at(), number);
            if (triplet.code().present()) {
                String system = number == 0 ? coded.system() : null;
                concept.addCoding(triplet.translate(
                        system,
                        transfer,
                        target + ".coding[" + concept.getCoding().size() + ']'));
            } else {
                text(triplet.text(), concept, transfer, target);
            }
        }
        return concept.isEmpty() ? null : concept;
    }

    /** Translates a field in which a lone first component is what somebody wrote, not a code. */
    public static CodeableConcept orText(Cwe cwe, String system, Transfer transfer, String target) {
        boolean alone = cwe.at().parts().stream().filter(St::present).count() == 1;
        if (system != null || !alone || !cwe.code().present()) {
            return translate(cwe, system, transfer, target);
        }
        transfer.mapped(cwe.code(), target + ".text");
        return new CodeableConcept().setText(cwe.code().value());
    }

    /** Translates a code that the target cannot do without: if none is sent, the target says so. */
    public static CodeableConcept required(Cwe cwe, Transfer transfer, String target) {
        CodeableConcept concept = translate(cwe, null, transfer, target);
        if (concept == null) {
            transfer.warn(cwe.at().place(), "CODE_MISSING");
            concept = new CodeableConcept();
            concept.addExtension(ABSENT, new CodeType("unknown"));
        }
        return concept;
    }

    /** Translates each repetition that says something. */
    public static List<CodeableConcept> all(List<Cwe> field, String system, Transfer transfer, String target) {
        List<CodeableConcept> concepts = new ArrayList<>();
        for (Cwe cwe : field) {
            CodeableConcept concept = translate(cwe, system, transfer, target + '[' + concepts.size() + ']');
            if (concept != null) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    /** Translates the first code of a field, which must be there. */
    public static Coding coding(Cwe cwe, String system, Transfer transfer, String target) {
        return Triplet.of(cwe.at(), 0).translate(system, transfer, target);
    }

    /** Returns what people call a concept: its text, else the first display, else the first code; null if it is empty. */
    public static String name(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        Coding first = concept.getCodingFirstRep();
        return first.hasDisplay() ? first.getDisplay() : first.getCode();
    }

    /** A text without a code is what was written, unless something else is. */
    private static void text(St text, CodeableConcept concept, Transfer transfer, String target) {
        if (!concept.hasText()) {
            transfer.to(text, target + ".text", concept::setText);
        } else if (text.is(concept.getText())) {
            transfer.dropped(text, Reason.DUPLICATE_OF);
        } else if (text.present()) {
            String next = target + ".coding[" + concept.getCoding().size() + "].display";
            transfer.to(text, next, concept.addCoding()::setDisplay);
        }
    }
}
