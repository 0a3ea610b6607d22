package se.brygga.translation.hl7v2.element;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates coded fields with their alternate codes and original text (HL7 v2-to-FHIR, data types CWE, CNE, CE and CF). */
public final class CodesToConcept {

    private static final CodeMap SYSTEMS = CodeMap.named("v2-0396-coding-system");
    private static final Pattern HL7_TABLE = Pattern.compile("HL7\\d{4}");

    /** Components of a code: where it begins, its system's version, its system's OID. */
    private static final int[][] CODES = {{1, 7, 14}, {4, 8, 17}, {10, 13, 20}};

    private static final int ORIGINAL_TEXT = 9;
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private CodesToConcept() {}

    /** Translates a coded field; empty if nothing is said. {@code otherwise} is the system if the first code names none. */
    public static CodeableConcept translate(Repetition field, String otherwise, Transfer transfer, String target) {
        var concept = new CodeableConcept();
        transfer.to(field.get(ORIGINAL_TEXT), target + ".text", concept::setText);
        for (int[] components : CODES) {
            St code = field.get(components[0]);
            St display = field.get(components[0] + 1);
            if (code.present()) {
                String path = target + ".coding[" + concept.getCoding().size() + ']';
                Coding coding = concept.addCoding();
                transfer.to(code, path + ".code", coding::setCode);
                transfer.to(display, path + ".display", coding::setDisplay);
                transfer.to(field.get(components[1]), path + ".version", coding::setVersion);
                coding.setSystem(system(field, components, otherwise, transfer));
            } else if (display.present()) {
                text(display, concept, transfer, target);
            }
        }
        return concept;
    }

    /** Translates a code that the target cannot do without: if none is sent, the target says so. */
    public static CodeableConcept required(Repetition field, Transfer transfer, String target) {
        CodeableConcept concept = translate(field, null, transfer, target);
        if (concept.isEmpty()) {
            transfer.warn(field.place(), "CODE_MISSING");
            concept.addExtension(ABSENT, new CodeType("unknown"));
        }
        return concept;
    }

    /** Returns the URI of a code system that a sender names; null if nobody knows it. */
    public static String system(St stated, Transfer transfer) {
        if (!stated.present()) {
            return null;
        }
        String known = SYSTEMS.code(stated.value());
        if (known != null) {
            return known;
        }
        if (HL7_TABLE.matcher(stated.value()).matches()) {
            return CweToConcept.table(stated.value().substring(3));
        }
        String canonical = transfer.source().identifiers().canonical(stated.value());
        return canonical.indexOf(':') > 0 ? canonical : null;
    }

    private static void text(St text, CodeableConcept concept, Transfer transfer, String target) {
        if (!concept.hasText()) {
            transfer.to(text, target + ".text", concept::setText);
        } else if (text.is(concept.getText())) {
            transfer.dropped(text, Reason.DUPLICATE_OF);
        } else {
            concept.addCoding().setDisplay(text.value());
            transfer.mapped(text, target + ".coding.display");
        }
    }

    private static String system(Repetition field, int[] components, String otherwise, Transfer transfer) {
        St name = field.get(components[0] + 2);
        St oid = field.get(components[2]);
        String system = system(name, transfer);
        if (system != null) {
            transfer.mapped(name, "Coding.system");
            transfer.dropped(oid, Reason.DUPLICATE_OF);
            return system;
        }
        if (name.orEmpty().equals("L") || name.orEmpty().startsWith("99")) {
            // Says that the code is the sender's own.
            transfer.dropped(name, Reason.STRUCTURAL);
        }
        system = system(oid, transfer);
        if (system != null) {
            transfer.mapped(oid, "Coding.system");
            return system;
        }
        return name.present() || components[0] > 1 ? null : otherwise;
    }
}
