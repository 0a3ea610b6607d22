package se.brygga.access.masking;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/** Tells what a reference points to, without following it. */
final class References {

    private References() {}

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
