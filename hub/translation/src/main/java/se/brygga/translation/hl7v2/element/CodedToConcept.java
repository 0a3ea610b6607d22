package se.brygga.translation.hl7v2.element;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/**
 * Translates CWE with its alternates, versions and original text to CodeableConcept (HL7 v2-to-FHIR, data type CWE).
 *
 * <p>Each code keeps its own system; a code without a known system is kept as sent.
 */
public final class CodedToConcept {

    /** First component of each triplet of code, text and system, and the component of its version. */
    private static final int[][] TRIPLETS = {{1, 7}, {4, 8}};

    private static final int ORIGINAL_TEXT = 9;

    private CodedToConcept() {}

    /** Translates a field; null if it says nothing. {@code table} is the HL7 table that counts if no system is named; null if there is none. */
    public static CodeableConcept translate(Cwe cwe, String table, Transfer transfer, String target) {
        var concept = new CodeableConcept();
        for (int[] triplet : TRIPLETS) {
            if (cwe.at().get(triplet[0]).present()) {
                String system = table == null ? null : CweToConcept.table(table);
                String place = target + ".coding[" + concept.getCoding().size() + ']';
                concept.addCoding(coding(cwe.at(), triplet, system, new Place(transfer, place)));
            } else if (triplet[0] == 1) {
                transfer.to(cwe.text(), target + ".text", concept::setText);
            }
        }
        transfer.to(cwe.at().get(ORIGINAL_TEXT), target + ".text", concept::setText);
        return concept.isEmpty() ? null : concept;
    }

    /** Translates each repetition that says something. */
    public static List<CodeableConcept> all(List<Cwe> field, String table, Transfer transfer, String target) {
        List<CodeableConcept> concepts = new ArrayList<>();
        for (Cwe cwe : field) {
            CodeableConcept concept = translate(cwe, table, transfer, target + '[' + concepts.size() + ']');
            if (concept != null) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    /** Returns what people call a concept: its text, else the first display, else the first code; null if it is empty. */
    public static String name(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        Coding first = concept.getCodingFirstRep();
        return first.hasDisplay() ? first.getDisplay() : first.getCode();
    }

    private record Place(Transfer transfer, String target) {}

    private static Coding coding(Repetition at, int[] triplet, String otherwise, Place place) {
        var coding = new Coding();
        Transfer transfer = place.transfer;
        St stated = at.get(triplet[0] + 2);
        String system = stated.present() ? CodingSystems.uri(stated, transfer.source()) : otherwise;
        if (system != null) {
            coding.setSystem(system);
            transfer.mapped(stated, place.target + ".system");
        }
        transfer.to(at.get(triplet[0]), place.target + ".code", coding::setCode);
        transfer.to(at.get(triplet[0] + 1), place.target + ".display", coding::setDisplay);
        transfer.to(at.get(triplet[1]), place.target + ".version", coding::setVersion);
        return coding;
    }
}
