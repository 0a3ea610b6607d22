package se.brygga.translation.fhirmessage.transaction;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.fhirmessage.envelope.Entries;
import se.brygga.translation.fhirmessage.envelope.References;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** References between the entries of a transaction, {@code urn:uuid:} and relative ones, rewritten to our ids. */
final class Links {

    private final Map<String, Resource> targets = new HashMap<>();
    private final Map<Resource, String> ids;

    Links(Bundle bundle, Map<Resource, String> ids) {
        this.ids = ids;
        int number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            String place = "Bundle.entry[" + number++ + "].fullUrl";
            Resource resource = entry.getResource();
            String id = resource.getIdElement().getIdPart();
            if (entry.hasFullUrl()) {
                put(entry.getFullUrl(), resource, place);
            }
            if (id != null) {
                put(resource.fhirType() + '/' + id, resource, place);
            }
        }
    }

    void rewrite(Resource resource, String place) {
        for (References.Found found : References.of(resource, place)) {
            String text = found.reference().getReference();
            found.reference().setResource(null);
            if (text.startsWith("#")) {
                continue;
            }
            Resource target = targets.getOrDefault(text, targets.get(References.literal(text)));
            if (target == null) {
                throw Entries.nowhere(found.place());
            }
            // The person is filled in by the record.
            found.reference()
                    .setReference(target instanceof Patient ? null : target.fhirType() + '/' + ids.get(target));
        }
    }

    private void put(String name, Resource resource, String place) {
        Resource before = targets.put(name, resource);
        if (before != null && before != resource) {
            throw DetailCode.TRANSACTION_DUPLICATE_ID.at(place, "Two entries have the same name");
        }
    }
}
