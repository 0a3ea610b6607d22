package se.brygga.translation.fhirmessage.out;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Provenance;
import se.brygga.translation.fhirmessage.envelope.Entries;
import se.brygga.translation.fhirmessage.envelope.References;

/** A message goes out whole: every reference but those of its history leads to something in it. */
final class Resolved {

    private Resolved() {}

    /** Throws {@link se.brygga.core.error.Untranslatable} with the path of a reference to nowhere. */
    static void check(Bundle bundle) {
        var entries = new Entries(bundle);
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.getResource() instanceof Provenance) {
                continue;
            }
            String type = entry.getResource().fhirType();
            for (References.Found found : References.of(entry.getResource(), type)) {
                String reference = found.reference().getReference();
                if (!reference.startsWith("#") && entries.find(reference).isEmpty()) {
                    throw Entries.nowhere(found.place());
                }
            }
        }
    }
}
