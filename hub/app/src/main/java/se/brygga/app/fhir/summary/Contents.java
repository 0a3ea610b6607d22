package se.brygga.app.fhir.summary;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/**
 * The resources of one document, each with a {@code urn:uuid} of its own: what a document holds has been made to fit it, and is
 * not what the server has under the same id.
 */
final class Contents {

    private final UUID document;
    private final Map<String, Resource> byUrn = new LinkedHashMap<>();
    private final Map<String, String> urns = new LinkedHashMap<>();
    private final Set<String> family;

    /**
     * Starts with the Patient, to whom every reference to the family leads.
     *
     * @param family ids of the person and everybody merged into it
     */
    Contents(UUID document, Resource patient, List<String> family) {
        this.document = document;
        this.family = new HashSet<>(family);
        put(patient);
    }

    /** Adds a resource, without its stored narrative. */
    void put(Resource resource) {
        tagOwner(resource.getMeta());
        String key = key(resource);
        String urn = urn(document, key);
        urns.put(key, urn);
        byUrn.put(urn, resource);
        if (resource instanceof DomainResource told) {
            told.setText(null);
            told.getContained().stream()
                    .filter(DomainResource.class::isInstance)
                    .forEach(inside -> ((DomainResource) inside).setText(null));
        }
    }

    /**
     * Names the owner by its HSA-id: validators of others take {@code meta.source} with its fragment (domain.md 10) for a
     * malformed OID, and would refuse the whole document.
     */
    private static void tagOwner(Meta meta) {
        String source = meta.hasSource() ? meta.getSource() : "";
        if (source.startsWith(Canonical.source(""))) {
            meta.addTag(Canonical.HSA_ID, source.substring(Canonical.source("").length()), null);
            meta.setSource(null);
        }
    }

    boolean has(String key) {
        return urns.containsKey(key);
    }

    Reference patient() {
        return new Reference(byUrn.keySet().iterator().next());
    }

    Reference referenceTo(Resource resource) {
        return new Reference(urns.get(key(resource)));
    }

    Collection<Resource> resources() {
        return byUrn.values();
    }

    Map<String, Resource> byUrn() {
        return byUrn;
    }

    /** Returns what a reference that leads into the document leads to. */
    Optional<Resource> target(Reference reference) {
        return Optional.ofNullable(byUrn.get(reference.getReference()));
    }

    /** Returns where a reference as the record keeps it leads to in the document; empty if it leads out of it. */
    Optional<String> urn(Reference reference) {
        String key = key(reference);
        return key.startsWith("Patient/") && family.contains(key.substring("Patient/".length()))
                ? Optional.of(byUrn.keySet().iterator().next())
                : Optional.ofNullable(urns.get(key));
    }

    /** Returns {@code Type/id}; an empty string if the reference has another form. */
    static String key(Reference reference) {
        var target = reference.getReferenceElement();
        return target.hasResourceType() && target.hasIdPart() && !target.isAbsolute()
                ? target.getResourceType() + "/" + target.getIdPart()
                : "";
    }

    static String key(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    static String urn(UUID document, String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((document + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
