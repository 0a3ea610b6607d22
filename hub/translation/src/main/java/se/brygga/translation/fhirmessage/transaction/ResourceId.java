package se.brygga.translation.fhirmessage.transaction;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.Received;

/** Our id of a resource that is written or told: by its business identifier, else by the client's own id, else by the client's fullUrl. */
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

    private static Optional<Identifier> business(Resource resource) {
        for (Base one : resource.getNamedProperty("identifier") == null
                ? List.<Base>of()
                : resource.getNamedProperty("identifier").getValues()) {
            if (one instanceof Identifier identifier && identifier.hasValue()) {
                return Optional.of(identifier);
            }
        }
        return Optional.empty();
    }

    private static String client(BundleEntryComponent entry) {
        String id = entry.getResource().getIdElement().getIdPart();
        return id == null ? "fullUrl|" + entry.getFullUrl() : "id|" + id;
    }
}
