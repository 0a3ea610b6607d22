package se.brygga.translation.fhirmessage;

import ca.uhn.fhir.parser.DataFormatException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Nodes;
import se.brygga.translation.fhirmessage.envelope.Outcome;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.out.MessageBundle;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.Node;

/** Writes the acknowledgement of a message, also of one of which the header alone can be read (messages.md 1). */
public final class AcknowledgementMessage {

    /**
     * What is answered.
     *
     * @param bundleId new for every sending
     * @param headerId of the acknowledgement itself; the same when it is sent again
     * @param now when it is assembled
     * @param state {@link ReceiptState#OK}, {@link ReceiptState#TRANSIENT} or {@link ReceiptState#FATAL}
     * @param refusal why not; null if the state is OK
     */
    public record Answer(String bundleId, String headerId, Instant now, ReceiptState state, Refusal refusal) {}

    private AcknowledgementMessage() {}

    /**
     * Returns the acknowledgement in JSON, addressed to the source endpoint of the message.
     *
     * @param received a message that {@link FhirIntake} took
     * @param hub who answers if the message names no receiver
     */
    public static byte[] write(InboxMessage received, Answer answer, Party hub) {
        Node root = Document.read(received.content()).root();
        FhirEnvelope envelope = FhirEnvelope.of(root);
        var message = new MessageBundle(answer.bundleId(), answer.headerId(), answer.now(), ZoneOffset.UTC);
        message.header().getEventCoding().setSystem(MedCom.EVENTS).setCode(MedCom.ACKNOWLEDGEMENT_EVENT);
        Party us = envelope.receivers().stream()
                .filter(party -> !party.identifiers().isEmpty())
                .findFirst()
                .orElse(hub);
        Reference from = message.add(us, "from");
        Reference to = message.add(envelope.sender(), "to");
        message.from(from, ownEndpoint(root));
        message.to(to, envelope.sourceEndpoint());
        respond(message, answer, envelope);
        Provenance own = message.done(new Coding().setSystem(MedCom.ACTIVITIES).setCode(MedCom.ACKNOWLEDGEMENT), from);
        MessageBundle.buildsOn(own, ProvenanceEntityRole.REVISION, envelope.headerId());
        new Nodes(root)
                .provenances(envelope.headerId())
                .findFirst()
                .ifPresent(one -> message.add(original(one, envelope, message.id("original"), to)));
        return message.json();
    }

    private static void respond(MessageBundle message, Answer answer, FhirEnvelope envelope) {
        var response = message.header().getResponse().setIdentifier(envelope.headerId());
        response.setCode(
                switch (answer.state()) {
                    case OK -> ResponseType.OK;
                    case TRANSIENT -> ResponseType.TRANSIENTERROR;
                    default -> ResponseType.FATALERROR;
                });
        if (answer.state() != ReceiptState.OK) {
            Refusal why = answer.refusal() == null
                    ? new Refusal("MSG_RESOURCE_ID_FAIL", "", "The hub could not work on the message")
                    : answer.refusal();
            OperationOutcome outcome = Outcome.of(why.code(), why.place(), why.text());
            outcome.setId(message.id("outcome"));
            response.setDetails(message.add(outcome));
        }
    }

    private static String ownEndpoint(Node root) {
        return new Nodes(root)
                .header()
                .flatMap(header -> header.child("destination"))
                .map(destination -> destination.text("endpoint"))
                .orElse("");
    }

    /** The history of an acknowledgement is the message that it answers, as far as that was readable. */
    private static Provenance original(Node sent, FhirEnvelope envelope, String id, Reference agent) {
        var provenance = new Provenance();
        provenance.setId(id);
        provenance.addTarget().setReference("MessageHeader/" + envelope.headerId());
        time(sent, "occurredDateTime").ifPresent(time -> provenance.setOccurred(new DateTimeType(time)));
        time(sent, "recorded").ifPresent(time -> provenance.setRecordedElement(new InstantType(time)));
        List<Node> codings =
                sent.child("activity").map(activity -> activity.all("coding")).orElse(List.of());
        codings.forEach(coding -> provenance
                .getActivity()
                .addCoding()
                .setSystem(coding.text("system"))
                .setCode(coding.text("code")));
        provenance.addAgent().setWho(agent.copy());
        return provenance;
    }

    /** What was sent need not be a time. */
    private static Optional<String> time(Node sent, String name) {
        try {
            return Optional.ofNullable(new InstantType(sent.text(name)).getValueAsString());
        } catch (IllegalArgumentException | DataFormatException noTime) {
            return Optional.empty();
        }
    }
}
