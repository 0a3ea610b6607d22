package se.brygga.translation.hl7v2.element;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Nte;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates the NTE that follow a segment to Annotation (HL7 v2-to-FHIR, segment NTE). */
public final class NteToNote {

    private NteToNote() {}

    /** Returns a note for each NTE right after {@code segment}; {@code target} is the path of the list of notes. */
    public static List<Annotation> following(Segment segment, Message message, Transfer transfer, String target) {
        List<Annotation> notes = new ArrayList<>();
        List<Segment> all = message.segments();
        for (int i = all.indexOf(segment) + 1;
                i < all.size() && all.get(i).name().equals("NTE");
                i++) {
            Annotation note = note(new Nte(all.get(i)), transfer, target + '[' + notes.size() + ']');
            if (note.hasText()) {
                notes.add(note);
            }
        }
        return notes;
    }

    private static Annotation note(Nte nte, Transfer transfer, String target) {
        var text = new StringBuilder();
        for (Repetition comment : nte.comments()) {
            transfer.to(comment.get(1), target + ".text", part -> text.append(text.isEmpty() ? "" : "\n")
                    .append(part));
        }
        var note = new Annotation();
        if (text.isEmpty()) {
            return note;
        }
        note.setText(text.toString());
        for (Xcn by : nte.enteredBy()) {
            Reference author = XcnToReference.translate(by, transfer, target + ".authorReference");
            if (!author.isEmpty() && !note.hasAuthor()) {
                note.setAuthor(author);
            }
        }
        transfer.dateTime(nte.entered(), target + ".time", note::setTimeElement);
        return note;
    }
}
