package se.brygga.translation;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Fate;
import se.brygga.core.translated.PersonEvent;

/** Shows a translation to people: for samples and the command line. */
public final class Rendering {

    private static final int KIND_WIDTH = 8;
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private Rendering() {}

    /** Returns the resources as a collection Bundle: JSON, elements in FHIR's order, two blanks of indent, a line end. */
    public static String bundle(List<Resource> resources) {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setFullUrl(Canonical.BASE + '/' + resource.fhirType() + '/' + resource.getIdPart())
                    .setResource(resource);
        }
        return FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle) + '\n';
    }

    /** Returns the loss report: counts, then what is unmapped, then warnings, then the rest in the order of the source. */
    public static String losses(InboxMessage message, LossReport losses) {
        return losses(message.key().id(), message.format() + ' ' + message.type(), losses);
    }

    /** Returns the loss report of a message by its id and what it is. */
    public static String losses(String id, String type, LossReport losses) {
        Map<String, Fate> fates = losses.fates();
        int width = fates.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder(64 * fates.size());
        text.append("message ").append(id).append("  ").append(type);
        text.append("  fields ").append(fates.size());
        text.append(" = mapped ").append(losses.count("mapped"));
        text.append(" + dropped ").append(losses.count("dropped"));
        text.append(" + unmapped ").append(losses.count("unmapped")).append('\n');
        fates.forEach((place, fate) -> {
            if (fate.kind().equals("unmapped")) {
                line(text, place, fate, width);
            }
        });
        losses.warnings().forEach((place, code) -> line(text, place, new Fate("warning", code), width));
        fates.forEach((place, fate) -> {
            if (!fate.kind().equals("unmapped")) {
                line(text, place, fate, width);
            }
        });
        return text.toString();
    }

    /** Returns what happened, one event a line. */
    public static String events(List<PersonEvent> events) {
        var text = new StringBuilder();
        events.forEach(event -> text.append(event).append('\n'));
        return text.toString();
    }

    /** Returns an HL7 v2 answer with one segment a line. */
    public static String acknowledgement(byte[] answer, Charset charset) {
        return new String(answer, charset).replace('\r', '\n');
    }

    private static void line(StringBuilder text, String place, Fate fate, int width) {
        pad(text.append(place), width - place.length());
        text.append("  ").append(fate.kind());
        if (!fate.detail().isEmpty()) {
            pad(text, KIND_WIDTH - fate.kind().length());
            text.append("  ").append(fate.detail());
        }
        text.append('\n');
    }

    private static void pad(StringBuilder text, int blanks) {
        text.append(" ".repeat(Math.max(0, blanks)));
    }
}
