package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.hl7.fhir.r4.model.Annotation;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.Nte;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates NTE to Annotation (HL7 v2-to-FHIR, segment NTE). */
public final class NteToAnnotation {

    private NteToAnnotation() {}

    /** Translates each NTE that has a text; {@code target} is the path of the list. */
    public static List<Annotation> translate(List<Segment> segments, Transfer transfer, String target) {
        List<Annotation> notes = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            var nte = new Nte(segment);
            transfer.dropped(nte.setId(), Reason.STRUCTURAL);
            transfer.dropped(nte.side(), Reason.NOT_NEEDED);
            String text = text(nte.comments(), transfer, target + ".text");
            if (text == null) {
                continue;
            }
            var note = new Annotation().setText(text);
            List<Xcn> authors = nte.enteredBy();
            if (!authors.isEmpty()) {
                note.setAuthor(XcnToReference.translate(authors.get(0), transfer, target + ".author"));
            }
            transfer.dateTime(nte.entered(), target + ".time", note::setTimeElement);
            notes.add(note);
        }
        return notes;
    }

    /** Returns texts as lines; null if there is none. Separators that the sender did not escape are kept. */
    public static String text(List<Repetition> repetitions, Transfer transfer, String target) {
        var lines = new StringJoiner("\n");
        boolean any = false;
        for (Repetition repetition : repetitions) {
            if (!repetition.deleted()) {
                lines.add(repetition.text());
                repetition.parts().forEach(part -> transfer.mapped(part, target));
                any |= !repetition.text().isEmpty();
            }
        }
        return any ? lines.toString() : null;
    }
}
