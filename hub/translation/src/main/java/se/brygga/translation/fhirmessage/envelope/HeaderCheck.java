package se.brygga.translation.fhirmessage.envelope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** Holds a MessageHeader against the table of messages.md 1. */
final class HeaderCheck {

    private static final String PLACE = Received.HEADER;
    private static final Set<String> MEDCOM_EVENTS =
            Set.of(MedCom.NOTIFICATION_EVENT, MedCom.COMMUNICATION_EVENT, MedCom.ACKNOWLEDGEMENT_EVENT);

    private final MessageHeader header;
    private final Entries entries;
    private final Accounts accounts;

    HeaderCheck(MessageHeader header, Entries entries, Accounts accounts) {
        this.header = header;
        this.entries = entries;
        this.accounts = accounts;
    }

    void check() {
        event();
        if (!header.hasText()) {
            accounts.warn(header, "text", DetailCode.RESOURCE_REQUIRED.code());
        }
        entries.require(header.getSender(), Organization.class, PLACE + ".sender");
        if (!header.getSource().hasEndpoint()) {
            throw DetailCode.RESOURCE_REQUIRED.at(PLACE + ".source.endpoint", "Nobody knows where the answer goes");
        }
        destinations();
        if (!isAcknowledgement()) {
            focus();
        }
    }

    private boolean isAcknowledgement() {
        return MedCom.ACKNOWLEDGEMENT_EVENT.equals(header.getEventCoding().getCode());
    }

    private void event() {
        if (!header.hasEventCoding()) {
            throw DetailCode.RESOURCE_REQUIRED.at(PLACE + ".eventCoding", "The message does not say what it is");
        }
        Coding event = header.getEventCoding();
        if (!event.hasSystem() || !event.hasCode()) {
            throw DetailCode.RESOURCE_REQUIRED.at(PLACE + ".eventCoding", "The event has a system and a code");
        }
        boolean known = MedCom.EVENTS.equals(event.getSystem())
                ? MEDCOM_EVENTS.contains(event.getCode())
                : Canonical.MESSAGE_EVENT.equals(event.getSystem())
                        ? Activities.isOfCase(event.getCode())
                        : Canonical.DISCHARGE_EVENT.equals(event.getSystem());
        if (!known) {
            throw DetailCode.TYPE_NOT_TAKEN.at(PLACE + ".eventCoding", "The hub takes no messages of this event");
        }
    }

    private void focus() {
        if (header.getFocus().size() != 1) {
            throw (header.hasFocus() ? DetailCode.PARAM_NO_REPEAT : DetailCode.RESOURCE_REQUIRED)
                    .at(PLACE + ".focus", "A message has one focus");
        }
        if (entries.all(Patient.class).isEmpty()) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle.entry", "The message has no Patient");
        }
    }

    /** One primary destination; one that does not say its use is primary if it is the only one. */
    private void destinations() {
        List<MessageDestinationComponent> destinations = header.getDestination();
        int primary = 0;
        Set<Organization> receivers = new HashSet<>();
        for (int i = 0; i < destinations.size(); i++) {
            String place = PLACE + ".destination[" + i + ']';
            MessageDestinationComponent destination = destinations.get(i);
            String use = use(destination);
            if (!receivers.add(receiver(destination, place))) {
                throw DetailCode.PARAM_NO_REPEAT.at(place, "Nobody is both receiver and receiver of a copy");
            }
            if (use.equals("cc")) {
                if (isAcknowledgement()) {
                    throw DetailCode.RESOURCE_NOT_ALLOWED.at(place, "An acknowledgement has no copies");
                }
            } else if (use.equals("primary") || use.isEmpty() && destinations.size() == 1) {
                primary++;
            } else {
                throw DetailCode.VALUE_SET.at(place, "A destination is primary or cc");
            }
        }
        if (primary != 1) {
            throw (primary > 1 ? DetailCode.PARAM_NO_REPEAT : DetailCode.RECEIVER_MISSING)
                    .at(PLACE + ".destination", "A message has one primary receiver");
        }
    }

    private Organization receiver(MessageDestinationComponent destination, String place) {
        if (!destination.getReceiver().hasReference()) {
            throw DetailCode.RECEIVER_MISSING.at(place + ".receiver", "The destination names no receiver");
        }
        Organization receiver = entries.require(destination.getReceiver(), Organization.class, place + ".receiver");
        if (receiver.getIdentifier().stream().noneMatch(id -> id.hasSystem() && id.hasValue())) {
            throw DetailCode.RECEIVER_MISSING.at(
                    entries.place(receiver) + ".identifier", "The receiver has no identifier");
        }
        return receiver;
    }

    private static String use(MessageDestinationComponent destination) {
        return destination.hasExtension(MedCom.DESTINATION_USE)
                        && destination.getExtensionByUrl(MedCom.DESTINATION_USE).getValue() instanceof Coding coding
                        && coding.hasCode()
                ? coding.getCode()
                : "";
    }
}
