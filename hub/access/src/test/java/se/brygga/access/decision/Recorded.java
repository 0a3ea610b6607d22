package se.brygga.access.decision;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;

/** Resources as the record holds them, written in short: {@code 'resourceType':'Encounter','status':'planned'}. */
final class Recorded {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private Recorded() {}

    static Resource parse(String content) {
        return (Resource) FHIR.newJsonParser().parseResource("{" + content.replace('\'', '"') + "}");
    }

    static RecordedResource of(String content, String custodian, String unit) {
        var stored = new StoredResource(parse(content), "p1", custodian, unit, "vko", Ordinary.NOW, null);
        return new RecordedResource(stored, 1, true, Ordinary.NOW);
    }
}
