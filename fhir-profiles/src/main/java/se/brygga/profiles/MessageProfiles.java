package se.brygga.profiles;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Resource;

/** Finds the profiles of a FHIR message: of the envelope, and of what is in it (messages.md 1 to 3). */
final class MessageProfiles {

    private static final String OURS = ProfileChoice.STRUCTURE + "brygga-";
    private static final String DISCHARGE_EVENT = "https://brygga.example/fhir/CodeSystem/discharge-event";

    private MessageProfiles() {}

    /** Returns the URL of the profile of the envelope. */
    static String envelope(Bundle message) {
        boolean answers = header(message).filter(MessageHeader::hasResponse).isPresent();
        return ProfileChoice.claimed(message).orElse(OURS + (answers ? "acknowledgement" : "message"));
    }

    /** Returns the URL of the profile of an entry; empty if it is held to FHIR R4 only. */
    static Optional<String> entry(Bundle message, Resource resource) {
        return ProfileChoice.claimed(resource).or(() -> switch (resource.fhirType()) {
            case "MessageHeader" -> Optional.of(OURS + "message-header");
            case "Provenance" -> Optional.of(OURS + "message-provenance");
            case "Organization" -> Optional.of(OURS + "message-organization");
            case "Communication" -> Optional.of(OURS + "care-communication");
            case "Encounter" ->
                isNotification(message) ? Optional.of(OURS + "notification-encounter") : Optional.<String>empty();
            default -> ProfileChoice.of(resource);
        });
    }

    private static boolean isNotification(Bundle message) {
        return header(message)
                .filter(MessageHeader::hasEventCoding)
                .map(MessageHeader::getEventCoding)
                .filter(MessageProfiles::isOfAStay)
                .isPresent();
    }

    private static boolean isOfAStay(Coding event) {
        return DISCHARGE_EVENT.equals(event.getSystem()) || "hospital-notification-message".equals(event.getCode());
    }

    private static Optional<MessageHeader> header(Bundle message) {
        return message.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(MessageHeader.class::isInstance)
                .map(MessageHeader.class::cast)
                .findFirst();
    }
}
