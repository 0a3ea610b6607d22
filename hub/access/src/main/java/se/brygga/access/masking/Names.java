package se.brygga.access.masking;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Takes names of units and places out of what another provider owns: one of them may be blocked (security.md 6, case 38). */
final class Names {

    private static final Set<String> BODIES =
            Set.of("Organization", "Location", "HealthcareService", "CareTeam", "PractitionerRole", "Endpoint");

    /** Elements that hold a person who wrote or did something, where a name without a type is a person's. */
    private static final Set<String> WRITERS = Set.of("author", "recorder", "asserter", "individual");

    private Names() {}

    static void remove(Resource copy) {
        Elements.named(copy, Reference.class, (element, reference) -> {
            Optional<String> type = References.type(reference);
            boolean body = type.map(BODIES::contains).orElse(!WRITERS.contains(element));
            if (body) {
                reference.setDisplay(null);
            }
        });
        Elements.contained(copy).forEach(Names::clear);
    }

    /** A contained body has its name in itself. */
    static void clear(Resource contained) {
        if (contained instanceof Organization organization) {
            organization.setName(null).setAlias(null);
        } else if (contained instanceof Location location) {
            location.setName(null).setAlias(null).setDescription(null);
        } else if (contained instanceof HealthcareService service) {
            service.setName(null).setComment(null);
        }
    }
}
