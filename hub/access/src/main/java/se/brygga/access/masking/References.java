package se.brygga.access.masking;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** Tells what a reference points to, without following it. */
final class References {

    private static final Set<String> PLACES =
            Set.of("Organization", "Location", "HealthcareService", "CareTeam", "PractitionerRole", "Endpoint");

    /** Elements that may hold a place where the reference does not tell its type. */
    private static final Set<String> MAY_BE_PLACES = Set.of(
            "location",
            "serviceProvider",
            "managingOrganization",
            "generalPractitioner",
            "custodian",
            "performer",
            "requester",
            "recipient",
            "owner",
            "actor",
            "origin",
            "destination",
            "assigner",
            "locationReference");

    private References() {}

    /** Tells whether a resource type is one of bodies and places. */
    static boolean isBody(String type) {
        return PLACES.contains(type);
    }

    /** Tells whether a reference is to a body or a place, or may be: what has an HSA-id and tells no type may be a unit. */
    static boolean isPlace(String element, Reference reference) {
        return type(reference)
                .map(PLACES::contains)
                .orElseGet(() -> MAY_BE_PLACES.contains(element)
                        || Canonical.HSA_ID.equals(reference.getIdentifier().getSystem()));
    }

    /** Returns the type of the target; empty if the reference does not tell. */
    static Optional<String> type(Reference reference) {
        if (reference.hasType()) {
            return Optional.of(reference.getType());
        }
        return reference.hasReference() && !reference.getReference().startsWith("#")
                ? Optional.ofNullable(reference.getReferenceElement().getResourceType())
                : Optional.empty();
    }

    /** Returns the id of the target. */
    static Optional<String> id(Reference reference) {
        return reference.hasReference()
                ? Optional.ofNullable(reference.getReferenceElement().getIdPart())
                : Optional.empty();
    }

    /** Leaves nothing of a reference but that it is masked. */
    static void mask(Reference reference) {
        reference.setReference(null);
        reference.setResource(null);
        reference.setIdentifier(null);
        reference.setDisplay(null);
        Elements.mask(reference);
    }
}
