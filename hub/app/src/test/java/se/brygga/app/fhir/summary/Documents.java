package se.brygga.app.fhir.summary;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Resource;

/** Looks into documents. */
final class Documents {

    private Documents() {}

    static Composition composition(Bundle document) {
        return (Composition) document.getEntryFirstRep().getResource();
    }

    static SectionComponent section(Bundle document, Section wanted) {
        return composition(document).getSection().stream()
                .filter(one -> one.getCode().equalsDeep(wanted.code()))
                .findFirst()
                .orElseThrow();
    }

    static String text(SectionComponent section) {
        return section.getText().getDiv().allText().strip();
    }

    static List<Resource> only(Bundle document, String type) {
        return document.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(one -> one.fhirType().equals(type))
                .toList();
    }

    static String json(Bundle document) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(document);
    }
}
