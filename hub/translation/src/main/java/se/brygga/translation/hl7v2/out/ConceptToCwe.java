package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.outbound.Destination;
import se.brygga.translation.hl7v2.write.FieldWriter;

/**
 * Writes concepts as CWE, before v2.5 as CE: two codings and, in CWE, the original text (HL7 v2.5.1, 2.A.3 and 2.A.13).
 *
 * <p>A destination with codes of its own has a code table named after the field; its code then stands first.
 */
final class ConceptToCwe {

    private static final String TABLES = "http://terminology.hl7.org/CodeSystem/v2-";

    /** Table 0396 for systems that receivers know by a name. */
    private static final Map<String, String> NAMES = Map.of(
            "http://loinc.org", "LN",
            "http://snomed.info/sct", "SCT",
            "http://unitsofmeasure.org", "UCUM",
            "http://hl7.org/fhir/sid/icd-10", "I10");

    private static final int ALTERNATE = 4;
    private static final int ORIGINAL_TEXT = 9;

    private ConceptToCwe() {}

    /** Writes a concept; {@code path} is its path. */
    static void write(FieldWriter at, CodeableConcept concept, String path) {
        List<Coding> codings = concept.getCoding();
        for (int i = 0; i < Math.min(2, codings.size()); i++) {
            write(at, 1 + i * (ALTERNATE - 1), codings.get(i), path + ".coding[" + i + ']');
        }
        if (at.isEmpty()) {
            at.set(2, concept.getText(), path + ".text");
        } else if (at.segment().version().from(5)) {
            at.set(ORIGINAL_TEXT, concept.getText(), path + ".text");
        } else if (!codings.get(0).hasDisplay()) {
            at.set(2, concept.getText(), path + ".text");
        }
    }

    /** Writes one coding as the first of a field. */
    static void write(FieldWriter at, Coding coding, String path) {
        write(at, 1, coding, path);
    }

    /** Returns what CWE.3 calls a code system: a name of table 0396, an OID, else the URI; null if there is none. */
    static String system(String system) {
        if (system == null) {
            return null;
        }
        if (system.startsWith(TABLES)) {
            return "HL7" + system.substring(TABLES.length());
        }
        String name = NAMES.getOrDefault(system, Authority.oid(system));
        return name == null ? system : name;
    }

    /** Returns the destination's own code for one of ours, else ours by {@code otherwise}. */
    static String code(Destination destination, String table, String ours, String otherwise) {
        String own = ours == null ? null : destination.code(table, ours);
        return own == null ? otherwise : own;
    }

    /** Returns the code that the concept has in a table of HL7, such as {@code 0002}; null if none. */
    static String inTable(CodeableConcept concept, String number) {
        return concept.getCoding().stream()
                .filter(coding -> (TABLES + number).equals(coding.getSystem()))
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void write(FieldWriter at, int first, Coding coding, String path) {
        at.set(first, coding.getCode(), path + ".code");
        at.set(first + 1, coding.getDisplay(), path + ".display");
        if (coding.hasCode()) {
            at.set(first + 2, system(coding.getSystem()), path + ".system");
        }
    }
}
