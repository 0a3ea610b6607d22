package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes NTE (HL7 v2.5.1, 2.15.10). */
final class AnnotationToNte {

    private AnnotationToNte() {}

    /** Writes the notes of a resource. */
    static void write(List<Annotation> notes, Resource resource, MessageWriter writer) {
        for (int i = 0; i < notes.size(); i++) {
            Annotation note = notes.get(i);
            String path = "note[" + i + ']';
            SegmentWriter nte = writer.segment("NTE", resource);
            nte.constant(1, String.valueOf(i + 1));
            nte.set(3, note.getText(), path + ".text");
            if (note.getAuthor() instanceof Reference author && writer.version().from(6)) {
                ReferenceToXcn.write(nte.add(5), author, path + ".authorReference");
            }
            if (writer.version().from(6)) {
                DateTimeToDtm.write(nte, 6, note.getTimeElement(), path + ".time");
            }
        }
    }

    /** Writes one text as a note; nothing if there is none. */
    static void write(String text, Resource resource, String path, MessageWriter writer) {
        if (text != null) {
            SegmentWriter nte = writer.segment("NTE", resource);
            nte.constant(1, "1");
            nte.set(3, text, path);
        }
    }
}
