package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/**
 * One code of a coded field, to Coding (HL7 v2-to-FHIR, data type CWE[Coding]).
 *
 * @param system the name of the code system
 * @param oid its OID, since HL7 v2.7
 */
public record Triplet(St code, St text, St system, St version, St oid) {

    /** How many codes a field has room for. */
    static final int COUNT = 3;

    /** Components of a code: where it begins, its system's version, its system's OID. */
    private static final int[][] COMPONENTS = {{1, 7, 14}, {4, 8, 17}, {10, 13, 20}};

    /** Reads the code of this number, from 0. */
    static Triplet of(Repetition field, int number) {
        int[] at = COMPONENTS[number];
        return new Triplet(
                field.get(at[0]), field.get(at[0] + 1), field.get(at[0] + 2), field.get(at[1]), field.get(at[2]));
    }

    /** Reads a code that is spelled as subcomponents of a component. */
    public static Triplet within(Repetition field, int component) {
        return new Triplet(
                field.get(component, 1),
                field.get(component, 2),
                field.get(component, 3),
                field.get(component, 7),
                field.get(component, 14));
    }

    /** Translates a code that is there; {@code otherwise} is its code system if none is named. */
    public Coding translate(String otherwise, Transfer transfer, String target) {
        var coding = new Coding();
        coding.setSystem(uri(otherwise, transfer, target + ".system"));
        transfer.to(version, target + ".version", coding::setVersion);
        transfer.to(code, target + ".code", coding::setCode);
        transfer.to(text, target + ".display", coding::setDisplay);
        return coding;
    }

    private String uri(String otherwise, Transfer transfer, String target) {
        String named = CodingSystem.uri(system, transfer.source());
        if (named != null) {
            transfer.mapped(system, target);
            transfer.dropped(oid, Reason.DUPLICATE_OF);
            return named;
        }
        if (CodingSystem.isLocal(system)) {
            transfer.dropped(system, Reason.STRUCTURAL);
        }
        String byOid = CodingSystem.uri(oid, transfer.source());
        if (byOid != null) {
            transfer.mapped(oid, target);
            return byOid;
        }
        String ofField = CodingSystem.uri(system, otherwise, transfer.source());
        if (ofField != null) {
            transfer.mapped(system, target);
        }
        return ofField;
    }
}
