package se.brygga.coordination.model;

import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Reads a text in Swedish with its English translation, a standard extension of FHIR. */
final class Bilingual {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Bilingual() {}

    /** Returns null if either language is missing. */
    static Words words(StringType text) {
        String english = text.getExtension().stream()
                .filter(extension -> TRANSLATION.equals(extension.getUrl()))
                .filter(extension -> "en".equals(part(extension, "lang")))
                .map(extension -> part(extension, "content"))
                .findFirst()
                .orElse(null);
        return text.getValue() == null || english == null ? null : new Words(text.getValue(), english);
    }

    private static String part(Extension extension, String name) {
        Extension part = extension.getExtensionByUrl(name);
        return part == null || part.getValue() == null ? null : part.getValue().primitiveValue();
    }
}
