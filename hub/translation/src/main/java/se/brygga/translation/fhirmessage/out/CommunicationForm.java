package se.brygga.translation.fhirmessage.out;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Threads;
import se.brygga.translation.fhirmessage.envelope.MedCom;

/** Gives a Communication the form of a care communication (messages.md 3): what a segment lacks follows from the letter. */
final class CommunicationForm {

    private final Communication letter;
    private final Parties parties;
    private final MessageBundle message;
    private final Map<String, Resource> parts;

    CommunicationForm(Communication letter, Parties parties, MessageBundle message, Map<String, Resource> parts) {
        this.letter = letter;
        this.parties = parties;
        this.message = message;
        this.parts = parts;
    }

    void apply() {
        int number = 0;
        for (CommunicationPayloadComponent payload : letter.getPayload()) {
            segment(payload, number++);
        }
        Identifier thread =
                Threads.identifierOf(letter).orElseGet(() -> Threads.identifier("urn:uuid:" + message.id("thread")));
        letter.setIdentifier(List.of(thread));
        letter.setStatus(CommunicationStatus.UNKNOWN);
        if (letter.hasSender() && !isOrganization(letter.getSender()) && !letter.hasExtension(MedCom.SENDER)) {
            letter.addExtension().setUrl(MedCom.SENDER).setValue(letter.getSender());
        }
        letter.setSender(null);
        letter.setSent(null);
        letter.getEncounter().setIdentifier(null);
        letter.getRecipient().removeIf(this::isOrganization);
    }

    /** Organisations are named by the header, people of theirs by the letter. */
    private boolean isOrganization(Reference party) {
        return !party.hasReference()
                || parts.get(party.getReference()) instanceof Organization
                || party.getReference().startsWith("Organization/");
    }

    private void segment(CommunicationPayloadComponent payload, int number) {
        DateTimeType date = letter.hasSent()
                ? letter.getSentElement().copy()
                : new DateTimeType(message.bundle().getTimestampElement().getValueAsString());
        add(payload, MedCom.DATE_TIME, date);
        var identifier = new Identifier().setValue("urn:uuid:" + message.id("segment-" + number));
        add(payload, MedCom.IDENTIFIER, identifier.setAssigner(parties.sender()));
        if (payload.getContent() instanceof Attachment) {
            return;
        }
        if (!payload.hasExtension(MedCom.AUTHOR)) {
            add(payload, MedCom.AUTHOR, author(number));
        }
        add(
                payload,
                MedCom.CONTACT,
                new ContactPoint().setSystem(ContactPointSystem.OTHER).setValue(parties.senderEndpoint()));
    }

    private Reference author(int number) {
        var role = new PractitionerRole();
        role.setId(message.id("author-" + number));
        role.setOrganization(parties.sender());
        if (letter.getSender().hasDisplay()) {
            role.addCode().setText(letter.getSender().getDisplay());
        }
        return message.add(role);
    }

    private static void add(CommunicationPayloadComponent payload, String url, Type value) {
        if (!payload.hasExtension(url)) {
            payload.addExtension().setUrl(url).setValue(value);
        }
    }
}
