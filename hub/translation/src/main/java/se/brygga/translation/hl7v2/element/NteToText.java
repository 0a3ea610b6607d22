package se.brygga.translation.hl7v2.element;

import java.util.List;
import java.util.StringJoiner;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates notes to one text (HL7 v2-to-FHIR, segment NTE): each repetition of NTE-3 is a line. */
public final class NteToText {

    private NteToText() {}

    /** Returns the lines of all notes; empty if there are none. */
    public static String translate(List<Segment> notes, Transfer transfer, String target) {
        var lines = new StringJoiner("\n");
        for (Segment note : notes) {
            for (Repetition repetition : note.all(3)) {
                St line = repetition.get(1);
                transfer.to(line, target, lines::add);
            }
        }
        return lines.toString();
    }
}
