package se.brygga.translation.fhirmessage.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** The entries of a message and what its references mean: by fullUrl, which may be relative, else by type and id. */
public final class Entries {

    /** A resource and the FHIRPath of it. */
    public record Entry(Resource resource, String place) {}

    private final List<Entry> all = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final Map<String, Entry> byFullUrl = new HashMap<>();
    private final Map<String, Entry> byLiteral = new HashMap<>();

    /** Checks ids and fullUrls; throws {@link Untranslatable} if one is missing, illegal, contradictory or there twice. */
    public Entries(Bundle bundle) {
        int number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            add(entry, "Bundle.entry[" + number++ + ']');
        }
    }

    /** Returns every entry, in order. */
    public List<Entry> all() {
        return all;
    }

    /** Returns the FHIRPath of each fullUrl that stands twice without harm: no reference can mean a Provenance. */
    public List<String> twice() {
        return twice;
    }

    /** Returns the resources of a type, in order. */
    public <R extends Resource> List<R> all(Class<R> type) {
        return all.stream()
                .map(Entry::resource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns the FHIRPath of a resource. */
    public String place(Resource resource) {
        return all.stream()
                .filter(entry -> entry.resource() == resource)
                .map(Entry::place)
                .findFirst()
                .orElse("Bundle");
    }

    /** Returns what a reference means; empty if it is not in the Bundle. */
    public Optional<Entry> find(String reference) {
        Entry entry = reference == null ? null : byFullUrl.get(reference);
        return entry == null && reference != null
                ? Optional.ofNullable(byLiteral.get(References.literal(reference)))
                : Optional.ofNullable(entry);
    }

    /** Returns what a reference means; throws {@link Untranslatable} if that is nowhere or of another type. */
    public <R extends Resource> R require(Reference reference, Class<R> type, String place) {
        if (!reference.hasReference()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place, "The reference is missing");
        }
        Resource found = find(reference.getReference()).map(Entry::resource).orElseThrow(() -> nowhere(place));
        if (!type.isInstance(found)) {
            throw DetailCode.RESOURCE_TYPE_MISMATCH.at(place, "The reference points to another type of resource");
        }
        return type.cast(found);
    }

    /** Returns the refusal of a reference to nowhere. */
    public static Untranslatable nowhere(String place) {
        return DetailCode.LOCAL_FAIL.at(place, "The reference points to nothing in the message");
    }

    /** Returns the only Patient; throws {@link Untranslatable} if there is none or more than one. */
    public Patient onlyPatient() {
        List<Patient> patients = all(Patient.class);
        if (patients.isEmpty()) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle.entry", "The message has no Patient");
        }
        if (patients.size() > 1) {
            throw DetailCode.PARAM_NO_REPEAT.at(place(patients.get(1)), "The message is about one Patient");
        }
        return patients.get(0);
    }

    private void add(BundleEntryComponent sent, String place) {
        Resource resource = sent.getResource();
        if (resource == null) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".resource", "The entry has no resource");
        }
        if (!sent.hasFullUrl()) {
            throw DetailCode.TRANSACTION_MISSING_ID.at(place + ".fullUrl", "The entry has no fullUrl");
        }
        String url = sent.getFullUrl();
        var entry = new Entry(resource, place + ".resource");
        if (!url.startsWith("urn:") || resource.hasId()) {
            String id = resource.getIdElement().getIdPart();
            Ids.check(id, entry.place() + ".id");
            String literal = resource.fhirType() + '/' + id;
            if (!url.startsWith("urn:") && !References.literal(url).equals(literal)) {
                throw DetailCode.RESOURCE_ID_MISMATCH.at(entry.place() + ".id", "The id is not the one of the fullUrl");
            }
            byLiteral.putIfAbsent(literal, entry);
        }
        Entry before = byFullUrl.putIfAbsent(url, entry);
        if (before != null) {
            if (!(before.resource() instanceof Provenance) || !(resource instanceof Provenance)) {
                throw DetailCode.TRANSACTION_DUPLICATE_ID.at(place + ".fullUrl", "The fullUrl stands twice");
            }
            twice.add(place + ".fullUrl");
        }
        all.add(entry);
    }
}
