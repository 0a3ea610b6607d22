package se.brygga.translation.fhirmessage.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.envelope.Party.Id;

/** Who sends and who receives: an organisation that the message has already, else one by its HSA-id alone. */
final class Parties {

    private static final String ENDPOINT = Canonical.HSA_ID + '#';

    private final OutboundMessage outbound;
    private final Map<String, Resource> parts;
    private final Reference sender;
    private final Reference receiver;

    Parties(OutboundMessage outbound, Map<String, Resource> parts, MessageBundle message) {
        this.outbound = outbound;
        this.parts = parts;
        this.sender = reference(outbound.sender(), "sender", message);
        this.receiver = reference(outbound.receiver(), "receiver", message);
    }

    Reference sender() {
        return sender.copy();
    }

    Reference receiver() {
        return receiver.copy();
    }

    String senderEndpoint() {
        return ENDPOINT + outbound.sender();
    }

    String receiverEndpoint() {
        return ENDPOINT + outbound.receiver();
    }

    private Reference reference(String hsaId, String role, MessageBundle message) {
        Optional<Organization> known = Stream.concat(outbound.all(Organization.class).stream(), parts.values().stream())
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .filter(one -> one.getIdentifier().stream().anyMatch(id -> is(id, hsaId)))
                .findFirst();
        return known.map(one ->
                        new Reference("Organization/" + one.getIdElement().getIdPart()))
                .orElseGet(() -> message.add(new Party(List.of(new Id(Canonical.HSA_ID, hsaId)), ""), role));
    }

    private static boolean is(Identifier identifier, String hsaId) {
        return Canonical.HSA_ID.equals(identifier.getSystem()) && hsaId.equals(identifier.getValue());
    }
}
