package se.brygga.access.masking;

import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** Takes stored narrative out: what is shown is written anew from the elements (security.md 6, case 39). */
final class Narratives {

    private Narratives() {}

    static void remove(Resource copy) {
        clear(copy);
        Elements.each(copy, Resource.class, Narratives::clear);
        Elements.each(copy, SectionComponent.class, section -> section.setText(null));
    }

    private static void clear(Resource resource) {
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
        }
    }
}
