package se.brygga.translation.hl7v2.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Annotation;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.message.Message;
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
            String text = text(nte, transfer, target + ".text");
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

    /** Returns the texts of all notes as lines of one; null if there is none. */
    public static String lines(List<Segment> segments, Transfer transfer, String target) {
        String lines = segments.stream()
                .map(segment -> text(new Nte(segment), transfer, target))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** Returns a note for each NTE right after {@code segment}. */
    public static List<Annotation> following(Segment segment, Message message, Transfer transfer, String target) {
        List<Segment> all = message.segments();
        int first = all.indexOf(segment) + 1;
        int end = first;
        while (end < all.size() && all.get(end).name().equals("NTE")) {
            end++;
        }
        return translate(all.subList(first, end), transfer, target);
    }

    private static String text(Nte nte, Transfer transfer, String target) {
        transfer.dropped(nte.setId(), Reason.STRUCTURAL);
        transfer.dropped(nte.side(), Reason.NOT_NEEDED);
        return text(nte.comments(), transfer, target);
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
