package se.brygga.translation.fhirmessage.out;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.fhirmessage.envelope.CaseEvent;
import se.brygga.translation.fhirmessage.envelope.References;

/**
 * What a message of a case refers to and does not bring, as the stay that a task is about: it is named by its address in the
 * record, as an identifier, for a message is whole.
 */
final class Outside {

    private final boolean ofCase;
    private final Set<String> brought = new HashSet<>();

    Outside(OutboundMessage outbound) {
        this.ofCase = CaseEvent.of(outbound.event()).isPresent();
        outbound.resources().forEach(resource -> brought.add(literal(resource)));
    }

    /** Changes the references of a resource that lead out of the message. */
    void name(DomainResource resource) {
        if (!ofCase) {
            return;
        }
        for (References.Found found : References.of(resource, "")) {
            Reference reference = found.reference();
            String text = reference.getReference();
            if (!text.startsWith("#") && !brought.contains(References.literal(text))) {
                name(reference, References.literal(text));
            }
        }
    }

    private static void name(Reference reference, String literal) {
        if (!reference.hasType() && literal.indexOf('/') > 0) {
            reference.setType(literal.substring(0, literal.indexOf('/')));
        }
        if (!reference.getIdentifier().hasValue()) {
            reference.getIdentifier().setValue(literal);
        }
        reference.setReference(null).setResource(null);
    }

    private static String literal(Resource resource) {
        return resource.fhirType() + '/' + resource.getIdElement().getIdPart();
    }
}
