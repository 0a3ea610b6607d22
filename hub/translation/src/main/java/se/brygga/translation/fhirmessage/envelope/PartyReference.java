package se.brygga.translation.fhirmessage.envelope;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/** Names an organisation or a professional by identifier and name, where the resource itself is not kept. */
public final class PartyReference {

    private PartyReference() {}

    /** Turns a reference into the message to one by identifier; one that leads nowhere keeps its text as the identifier. */
    public static void detach(Reference reference, Received received) {
        String text = reference.getReference();
        if (text.startsWith("#")) {
            return;
        }
        Optional<Resource> target = received.entries().find(text).map(Entries.Entry::resource);
        reference.setReference(null);
        target.ifPresentOrElse(
                resource -> name(reference, resource),
                () -> reference.getIdentifier().setValue(References.literal(text)));
    }

    private static void name(Reference reference, Resource resource) {
        List<Identifier> identifiers = List.of();
        if (resource instanceof Organization organization) {
            identifiers = organization.getIdentifier();
            reference.setDisplay(organization.getName());
        } else if (resource instanceof Practitioner practitioner) {
            identifiers = practitioner.getIdentifier();
            reference.setDisplay(practitioner.getNameFirstRep().getNameAsSingleString());
        }
        identifiers.stream()
                .filter(one -> one.hasSystem() && one.hasValue())
                .reduce((first, second) -> Canonical.HSA_ID.equals(second.getSystem()) ? second : first)
                .ifPresent(one -> reference.setIdentifier(
                        new Identifier().setSystem(one.getSystem()).setValue(one.getValue())));
    }
}
