package se.brygga.translation;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.Translated;

/** A message that came in, on its way to another system (messages.md 7). */
public final class Onward {

    private Onward() {}

    /**
     * How the message goes on.
     *
     * @param id of the delivery
     * @param sender HSA-id of who answers for it
     * @param receiver HSA-id of who it is for
     */
    public record Envelope(String id, String sender, String receiver) {}

    /**
     * Returns what is to be written: what the message is about first, the Patient last. Municipal messages bring no Patient:
     * theirs holds the identifiers that they gave. There must be resources.
     */
    public static OutboundMessage of(InboxMessage message, Translated translated, Envelope envelope) {
        List<Resource> resources = new ArrayList<>(translated.resources());
        boolean personless = resources.stream().noneMatch(Patient.class::isInstance);
        if (personless && !translated.person().isEmpty()) {
            resources.add(identified(translated));
        }
        return new OutboundMessage(
                envelope.id(),
                event(message.type()),
                message.receivedAt(),
                envelope.sender(),
                envelope.receiver(),
                Focus.first(message.type(), resources));
    }

    private static Patient identified(Translated translated) {
        var patient = new Patient();
        translated.person().forEach(person -> patient.addIdentifier()
                .setSystem(person.system())
                .setValue(person.value()));
        return patient;
    }

    private static String event(String type) {
        return type.substring(Math.max(type.indexOf('^'), type.indexOf('/')) + 1);
    }
}
