package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.write.FieldWriter;

/**
 * Writes concepts to fields that have a table of their own: its code first, as sent or by the concept map read backwards.
 *
 * @param number of HL7's table, such as {@code 0112}
 * @param own the destination's code table for the field, as {@code codes/disposition.csv}; null if it can have none
 * @param map HL7's table to ours; null if there is none
 */
record ConceptInTable(String number, String own, CodeMap map) {

    private static final String TABLES = "http://terminology.hl7.org/CodeSystem/v2-";

    static final ConceptInTable MARITAL_STATUS =
            new ConceptInTable("0002", "maritalStatus", CodeMap.named("v2-0002-marital-status"));
    static final ConceptInTable RELATIONSHIP =
            new ConceptInTable("0063", "relationship", CodeMap.named("v2-0063-relationship"));
    static final ConceptInTable DISPOSITION =
            new ConceptInTable("0112", "disposition", CodeMap.named("v2-0112-discharge-disposition"));
    static final ConceptInTable DIAGNOSIS_TYPE =
            new ConceptInTable("0052", "diagnosisType", CodeMap.named("v2-0052-diagnosis-type"));

    /** Returns a table of which no concept map exists: only its own codes are written as such. */
    static ConceptInTable plain(String number) {
        return new ConceptInTable(number, null, null);
    }

    /** Writes a concept; {@code path} is its path. */
    void write(FieldWriter at, CodeableConcept concept, String path) {
        List<Coding> codings = concept.getCoding();
        for (int i = 0; i < codings.size(); i++) {
            if ((TABLES + number).equals(codings.get(i).getSystem())
                    && codings.get(i).hasCode()) {
                at.set(1, codings.get(i).getCode(), path + ".coding[" + i + "].code");
                at.set(2, codings.get(i).getDisplay(), path + ".coding[" + i + "].display");
                at.mapped(path + ".coding[" + i + "].system");
                noteDerived(at, codings, codings.get(i).getCode(), path);
                text(at, concept, path);
                return;
            }
        }
        String code = codings.isEmpty() ? null : back(at, codings.get(0));
        if (code == null) {
            ConceptToCwe.write(at, concept, path);
        } else {
            at.set(1, code, path + ".coding[0]");
            text(at, concept, path);
        }
    }

    /** Returns the destination's or HL7's code for one of ours; null if it has none. */
    private String back(FieldWriter at, Coding coding) {
        boolean ours = map != null
                && coding.hasCode()
                && map.system() != null
                && map.system().equals(coding.getSystem());
        return ours
                ? ConceptToCwe.code(at.segment().destination(), own, coding.getCode(), map.back(coding.getCode()))
                : null;
    }

    /** What the reader will find again by the same map is told by the table's code. */
    private void noteDerived(FieldWriter at, List<Coding> codings, String code, String path) {
        for (int i = 0; i < codings.size(); i++) {
            String ours = codings.get(i).getCode();
            boolean derived = ours != null
                    && map != null
                    && (ours.equals(map.code(code))
                            || code.equals(at.segment().destination().code(own, ours)));
            if (derived && !(TABLES + number).equals(codings.get(i).getSystem())) {
                at.mapped(path + ".coding[" + i + ']');
            }
        }
    }

    private static void text(FieldWriter at, CodeableConcept concept, String path) {
        if (at.segment().version().from(5)) {
            at.set(9, concept.getText(), path + ".text");
        }
    }
}
