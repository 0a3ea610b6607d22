package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Writes and reads resources as FHIR JSON, versions in references included. */
final class ResourceJson {

    private final FhirContext context;
    private final SharedContent shared = new SharedContent();

    ResourceJson(FhirContext context) {
        this.context = context;
    }

    /** Returns the resource without line breaks: equal resources give equal text. */
    String write(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /** Reads a resource of this type. */
    <R extends Resource> R read(Class<R> type, String content) {
        return parser().parseResource(type, content);
    }

    /** Reads a resource of this type that may have been read before: it must not be changed. */
    <R extends Resource> R shared(Class<R> type, String content) {
        return shared.of(type, content, text -> read(type, text));
    }

    /** Returns the name of the type in FHIR. */
    String typeOf(Class<? extends Resource> type) {
        return context.getResourceType(type);
    }

    /** Returns the type with this name in FHIR. */
    Class<? extends Resource> type(String name) {
        return context.getResourceDefinition(name).getImplementingClass().asSubclass(Resource.class);
    }

    /** Returns all references in a resource. */
    List<Reference> references(Resource resource) {
        return context.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class);
    }

    private IParser parser() {
        return context.newJsonParser().setStripVersionsFromReferences(false);
    }
}
