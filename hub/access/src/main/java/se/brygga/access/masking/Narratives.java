package se.brygga.access.masking;

import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** Takes stored narrative out: what is shown is written anew from the elements (security.md 6, case 39). */
final class Narratives {

    private Narratives() {}

    static void remove(Resource copy) {
        clear(copy);
        Elements.contained(copy).forEach(Narratives::clear);
    }

    private static void clear(Resource resource) {
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
        }
        if (resource instanceof Composition) {
            Elements.each(resource, SectionComponent.class, section -> section.setText(null));
        }
    }
}
