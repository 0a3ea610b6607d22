package se.brygga.translation.fhirmessage.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;

/** Parses a document and lets nothing pass that FHIR does not allow. */
public final class StrictParser {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    /**
     * What a document holds.
     *
     * @param bundle with the ids that its resources state, not those of their fullUrl
     * @param unknown FHIRPath of each leaf that FHIR does not know, which therefore is not in the Bundle
     * @param modifiers FHIRPath of each extension that modifies the meaning of what it stands in
     */
    public record Parsed(Bundle bundle, List<String> unknown, List<String> modifiers) {

        /** Returns itself; throws {@code Untranslatable} if an extension modifies a meaning, for the hub knows none that may. */
        public Parsed unmodified() {
            if (!modifiers.isEmpty()) {
                throw DetailCode.PARAM_UNKNOWN.at(modifiers.get(0), "The hub knows no such modifier of the meaning");
            }
            return this;
        }
    }

    private StrictParser() {}

    /** Returns the Bundle; throws {@link Untranslatable} with a FHIRPath as place. */
    public static Parsed parse(Document document) {
        Structure structure = Structure.of(document);
        return new Parsed(resource(document, Bundle.class), structure.unknown(), structure.modifiers());
    }

    /**
     * Returns a resource that is sent on its own and means no more than FHIR's elements say: what FHIR does not know is an error.
     * Throws {@link Untranslatable} with a FHIRPath as place.
     */
    public static <R extends Resource> R whole(byte[] content, Class<R> type) {
        String name = FHIR.getResourceType(type);
        try {
            Document document = Document.read(content, name);
            Structure structure = Structure.of(document);
            for (String place : structure.modifiers()) {
                throw DetailCode.PARAM_UNKNOWN.at(place, "The hub knows no such modifier of the meaning");
            }
            for (String place : structure.unknown()) {
                throw DetailCode.PARAM_UNKNOWN.at(place, "FHIR R4 has no such element here");
            }
            return resource(document, type);
        } catch (Untranslatable e) {
            throw new Untranslatable(e.place().replaceFirst("^Bundle", name), e.code(), e.getMessage());
        }
    }

    private static <R extends Resource> R resource(Document document, Class<R> type) {
        IParser parser = document.xml() ? FHIR.newXmlParser() : FHIR.newJsonParser();
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        parser.setParserErrorHandler(new Flaws());
        try {
            return parser.parseResource(type, document.text());
        } catch (Untranslatable e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser has no one exception for what it cannot read; a name without letters, say, is out of bounds
            // for it.
            throw DetailCode.BAD_FORMAT.at("Bundle", "FHIR's rules are broken somewhere in the message");
        }
    }

    /** Returns a resource in JSON, as it goes out. */
    public static String json(Resource resource) {
        IParser parser = FHIR.newJsonParser();
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser.encodeResourceToString(resource);
    }

    /** Knows less of places than {@link Structure}, which has seen the document before and found nothing. */
    private static final class Flaws extends ErrorHandlerAdapter {

        @Override
        public void containedResourceWithNoId(IParseLocation location) {
            throw DetailCode.RESOURCE_ID_MISSING.at("Bundle", "A contained resource has no id");
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String name,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            throw DetailCode.WRONG_DATATYPE.at("Bundle", "A list or a value stands where the other belongs");
        }

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            throw DetailCode.BAD_FORMAT.at("Bundle", "A value does not have the form that FHIR asks for");
        }

        @Override
        public void missingRequiredElement(IParseLocation location, String name) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle", "An element lacks what FHIR requires of it");
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String name) {
            throw DetailCode.PARAM_NO_REPEAT.at("Bundle", "An element stands more than once");
        }

        @Override
        public void invalidInternalReference(IParseLocation location, String reference) {
            throw DetailCode.LOCAL_FAIL.at("Bundle", "A reference points to nothing inside its resource");
        }

        @Override
        public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
            throw DetailCode.BAD_FORMAT.at("Bundle", "An extension has both a value and extensions");
        }
    }
}
