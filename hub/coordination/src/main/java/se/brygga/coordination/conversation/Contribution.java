package se.brygga.coordination.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;

/**
 * A payload of one message, with what MedCom's extensions say of it.
 *
 * @param id identifier of the payload, else made of the message's id and the place in it
 * @param at date of the payload, else of the message, else of its file; null if there is none
 * @param place where it stands in the message, from 0
 */
record Contribution(String id, Instant at, int place, CommunicationPayloadComponent payload, Communication message) {

    /** Without a time, last. */
    static final Comparator<Contribution> BY_TIME =
            Comparator.comparing(Contribution::at, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final String CORE = "http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-";
    private static final String DATE = CORE + "datetime-extension";
    private static final String IDENTIFIER = CORE + "identifier-extension";

    /** Returns the payloads of a message, in its order. */
    static List<Contribution> of(Communication message) {
        List<Contribution> contributions = new ArrayList<>();
        for (CommunicationPayloadComponent payload : message.getPayload()) {
            int place = contributions.size();
            contributions.add(
                    new Contribution(id(message, payload, place), at(message, payload), place, payload, message));
        }
        return contributions;
    }

    boolean isText() {
        return payload.getContent() instanceof StringType;
    }

    /** Returns true if a file was sent with this text: at the same time in the same message. */
    boolean goesWith(Contribution text) {
        return Objects.equals(at, text.at) && message == text.message;
    }

    private static String id(Communication message, CommunicationPayloadComponent payload, int place) {
        Extension written = payload.getExtensionByUrl(IDENTIFIER);
        boolean named = written != null && written.getValue() instanceof Identifier identifier && identifier.hasValue();
        return named
                ? ((Identifier) written.getValue()).getValue()
                : message.getIdElement().getIdPart() + "#" + place;
    }

    private static Instant at(Communication message, CommunicationPayloadComponent payload) {
        Extension written = payload.getExtensionByUrl(DATE);
        if (written != null && written.getValue() instanceof BaseDateTimeType date && date.getValue() != null) {
            return date.getValue().toInstant();
        }
        if (payload.getContent() instanceof Attachment file && file.getCreation() != null && !message.hasSent()) {
            return file.getCreation().toInstant();
        }
        return message.getSent() == null ? null : message.getSent().toInstant();
    }
}
