package se.brygga.translation.fhirmessage.transaction;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Threads;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.Received;

/**
 * Our id of a resource that is written or told: by its business identifier, else by the client's own id, else by the client's
 * fullUrl, else by what it says.
 */
public final class ResourceId {

    private ResourceId() {}

    static String of(BundleEntryComponent entry, List<PersonIdentifier> person, Source source) {
        Resource resource = entry.getResource();
        String type = resource.fhirType();
        if (resource instanceof Patient) {
            return source.resourceId(
                    type, person.get(0).system() + '|' + person.get(0).value());
        }
        return source.resourceId(type, business(resource).map(ResourceId::named).orElseGet(() -> client(entry)));
    }

    /** Returns our id of a resource of a message; {@code otherwise} names it if it has neither an identifier nor an id. */
    public static String of(Resource resource, String otherwise, Received received) {
        String id = resource.getIdElement().getIdPart();
        return received.source()
                .resourceId(
                        resource.fhirType(),
                        business(resource).map(ResourceId::named).orElseGet(() -> id == null ? otherwise : "id|" + id));
    }

    private static String named(Identifier id) {
        return (id.hasSystem() ? id.getSystem() : "") + '|' + id.getValue();
    }

    /** A Communication goes by its own identifier only: that of its thread is the same in every message of it. */
    private static Optional<Identifier> business(Resource resource) {
        if (resource instanceof Communication letter) {
            return Threads.own(letter).stream().findFirst();
        }
        Property identifiers = resource.getNamedProperty("identifier");
        return Stream.ofNullable(identifiers)
                .flatMap(all -> all.getValues().stream())
                .filter(Identifier.class::isInstance)
                .map(Identifier.class::cast)
                .filter(Identifier::hasValue)
                .findFirst();
    }

    private static String client(BundleEntryComponent entry) {
        String id = entry.getResource().getIdElement().getIdPart();
        if (id != null) {
            return "id|" + id;
        }
        return entry.hasFullUrl() ? "fullUrl|" + entry.getFullUrl() : "content|" + content(entry.getResource());
    }

    private static String content(Resource resource) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
    }
}
