package se.brygga.translation.hl7v2.element;

import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;

/** Notes the parts of a coded field whose code became a code of FHIR: its text and the name of its table say no more. */
public final class MappedCode {

    private MappedCode() {}

    /** Notes that the code went to {@code target}. */
    public static void note(Repetition field, String target, Transfer transfer) {
        transfer.mapped(field.get(1), target);
        transfer.dropped(field.get(2), Reason.DUPLICATE_OF);
        transfer.dropped(field.get(3), Reason.STRUCTURAL);
    }
}
