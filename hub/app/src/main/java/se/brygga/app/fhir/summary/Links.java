package se.brygga.app.fhir.summary;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Permitted;

/** Makes a document closed: what its entries need is in it, and no reference leads out of it. */
final class Links {

    /** Types without which an entry cannot be understood. */
    private static final Set<String> NEEDED = Set.of(
            "Device",
            "Goal",
            "Medication",
            "Observation",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Specimen");

    private static final FhirTerser TERSER = FhirContext.forR4Cached().newTerser();

    private final Contents contents;
    private final Map<Resource, List<Reference>> references = new IdentityHashMap<>();

    Links(Contents contents) {
        this.contents = contents;
    }

    static Set<String> needed() {
        return NEEDED;
    }

    /**
     * Adds the permitted resources that those in the document refer to, and theirs in turn.
     *
     * @param permitted by {@code Type/id}
     */
    void complete(Map<String, Permitted> permitted) {
        List<Resource> added = List.copyOf(contents.resources());
        while (!added.isEmpty()) {
            added = added.stream()
                    .flatMap(resource -> references(resource).stream())
                    .map(Contents::key)
                    .distinct()
                    .filter(key -> isNeeded(key) && permitted.containsKey(key) && !contents.has(key))
                    .map(key -> permitted.get(key).copy())
                    .toList();
            added.forEach(contents::put);
        }
    }

    /** Turns references that lead into the document to its own names; of the others only words and identifier stay. */
    void close() {
        for (Resource resource : contents.resources()) {
            for (Reference reference : references(resource)) {
                if (!reference.getReferenceElement().isLocal()) {
                    reference.setReference(contents.urn(reference).orElse(null));
                }
            }
        }
    }

    private static boolean isNeeded(String key) {
        return NEEDED.contains(key.substring(0, Math.max(0, key.indexOf('/'))));
    }

    /** Walking through a resource is what takes time, so each is walked once. */
    private List<Reference> references(Resource resource) {
        return references.computeIfAbsent(
                resource, one -> TERSER.getAllPopulatedChildElementsOfType(one, Reference.class));
    }
}
