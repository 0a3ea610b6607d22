package se.brygga.access.masking;

import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SampledData;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;

/**
 * Masks what nobody can check for a place or a time: attachments, and words that somebody wrote freely. Every string is taken for
 * such words unless it is known to be something else, so that an element which a sender begins to use tells nothing.
 */
final class FreeText {

    /** Datatypes whose strings are codes, names, numbers and units; those of bodies and places are masked by {@link Whereabouts}. */
    private static final Set<Class<? extends Base>> KNOWN = Set.of(
            Coding.class,
            HumanName.class,
            Identifier.class,
            Meta.class,
            Quantity.class,
            Reference.class,
            SampledData.class);

    /** Strings that tell a thing from another, not something about it. */
    private static final Set<String> NUMBERS =
            Set.of("id", "lotNumber", "serialNumber", "modelNumber", "partNumber", "deviceIdentifier");

    /** Concepts whose text is what somebody wrote; elsewhere it is the name of what is coded, such as a drug. */
    private static final Set<String> WRITTEN = Set.of(
            "description", "reason", "reasonCode", "statusReason", "cancelationReason", "outcome", "value", "detail");

    private static final String PLAN_VERSION = Canonical.BASE + "/StructureDefinition/plan-version";

    private FreeText() {}

    static void mask(Resource copy) {
        clear(copy);
        Elements.contained(copy).forEach(FreeText::clear);
        within(copy);
    }

    private static void clear(Resource resource) {
        if (resource instanceof Binary binary) {
            binary.setDataElement(new Base64BinaryType());
            Elements.mask(binary.getDataElement());
        }
    }

    private static void within(Base part) {
        for (Property child : part.children()) {
            child.getValues().stream()
                    .filter(value -> value != null && !isKnown(value))
                    .forEach(value -> mask(child.getName().replace("[x]", ""), value));
        }
    }

    private static boolean isKnown(Base value) {
        return KNOWN.stream().anyMatch(type -> type.isInstance(value))
                || value instanceof Extension extension && PLAN_VERSION.equals(extension.getUrl());
    }

    private static void mask(String element, Base part) {
        if (part instanceof Attachment attachment) {
            attachment.setData(null).setUrl(null).setTitle(null).setHash(null);
            Elements.mask(attachment);
        } else if (part instanceof CodeableConcept concept) {
            mask(element, concept);
        } else if (part instanceof StringType words && !(part instanceof CodeType)) {
            mask(element, words);
        } else {
            within(part);
        }
    }

    private static void mask(String element, CodeableConcept concept) {
        if (WRITTEN.contains(element) && concept.hasText()) {
            concept.setText(null);
            if (!concept.hasCoding()) {
                Elements.mask(concept);
            }
        }
    }

    private static void mask(String element, StringType words) {
        if (!NUMBERS.contains(element) && !words.isEmpty()) {
            words.setValue(null);
            Elements.mask(words);
        }
    }
}
