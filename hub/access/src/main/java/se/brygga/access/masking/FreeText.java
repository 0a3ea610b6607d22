package se.brygga.access.masking;

import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/** Masks what nobody can check for a place or a time: attachments, and words that somebody wrote freely. */
final class FreeText {

    private static final Set<String> WORDS = Set.of("note", "description", "comment", "patientInstruction");

    private FreeText() {}

    static void mask(Resource copy) {
        clear(copy);
        Elements.contained(copy).forEach(FreeText::clear);
        Elements.named(copy, Base.class, FreeText::mask);
    }

    private static void clear(Resource resource) {
        if (resource instanceof Binary binary) {
            binary.setDataElement(new Base64BinaryType());
            Elements.mask(binary.getDataElement());
        }
    }

    private static void mask(String element, Base part) {
        if (part instanceof Attachment attachment) {
            attachment.setData(null).setUrl(null).setTitle(null).setHash(null);
            Elements.mask(attachment);
        } else if (part instanceof Annotation note) {
            note.setTextElement(new MarkdownType());
            Elements.mask(note.getTextElement());
        } else if (WORDS.contains(element) && part instanceof PrimitiveType<?> words) {
            words.setValue(null);
            Elements.mask(words);
        } else if (WORDS.contains(element) && part instanceof CodeableConcept concept) {
            concept.setText(null);
            if (!concept.hasCoding()) {
                Elements.mask(concept);
            }
        }
    }
}
