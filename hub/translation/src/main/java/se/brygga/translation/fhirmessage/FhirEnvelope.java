package se.brygga.translation.fhirmessage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.message.InboxMessage;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Nodes;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.Node;

/**
 * What duplicates, routing and acknowledgement need of a FHIR message, without checking the rest of it (messages.md 1).
 *
 * <p>A text that the message lacks is empty.
 *
 * @param bundleId the envelope: new on every send
 * @param headerId the letter: unchanged on resend
 * @param eventSystem system of the event
 * @param event code of the event
 * @param activity code of the Provenance whose target is this header
 * @param sender who sends
 * @param receivers whom it is for
 * @param copies who gets a copy (cc)
 * @param sourceEndpoint where the acknowledgement goes
 * @param responseTo header id of the message that this one acknowledges
 * @param responseCode {@code ok}, {@code transient-error} or {@code fatal-error}
 * @param episodeIds of the stay, the local one first: answers carry it
 * @param reportOfAdmissionAsked true if the sender wants a report of admission
 */
public record FhirEnvelope(
        String bundleId,
        String headerId,
        String eventSystem,
        String event,
        String activity,
        Party sender,
        List<Party> receivers,
        List<Party> copies,
        String sourceEndpoint,
        String responseTo,
        String responseCode,
        List<Id> episodeIds,
        boolean reportOfAdmissionAsked) {

    /** Returns the HSA-ids of everybody that it is for, copies too. */
    public List<String> hsaIdsOfReceivers() {
        return Stream.concat(receivers.stream(), copies.stream())
                .flatMap(party -> party.hsaId().stream())
                .distinct()
                .toList();
    }

    /** Reads a message that {@link FhirIntake} took; throws {@link se.brygga.core.error.Untranslatable} if it is no message. */
    public static FhirEnvelope read(InboxMessage message) {
        return of(Document.read(message.content()).root());
    }

    static FhirEnvelope of(Node bundle) {
        var nodes = new Nodes(bundle);
        Node header = HeaderNode.require(bundle);
        Optional<Node> provenance = nodes.provenances(header.text("id")).findFirst();
        return new FhirEnvelope(
                bundle.text("id"),
                header.text("id"),
                header.text("eventCoding", "system"),
                header.text("eventCoding", "code"),
                provenance.map(one -> one.text("activity", "coding", "code")).orElse(""),
                header.child("sender").map(nodes::party).orElse(Party.NONE),
                parties(header, nodes, false),
                parties(header, nodes, true),
                header.text("source", "endpoint"),
                header.text("response", "identifier"),
                header.text("response", "code"),
                nodes.episodes(),
                reportAsked(header));
    }

    private static List<Party> parties(Node header, Nodes nodes, boolean copies) {
        return header.all("destination").stream()
                .filter(destination -> isCopy(destination) == copies)
                .flatMap(destination -> destination.child("receiver").stream())
                .map(nodes::party)
                .toList();
    }

    private static boolean isCopy(Node destination) {
        return destination.all("extension").stream()
                .anyMatch(extension -> extension.text("url").equals(MedCom.DESTINATION_USE)
                        && extension.text("valueCoding", "code").equals("cc"));
    }

    private static boolean reportAsked(Node header) {
        return header.all("extension").stream()
                .anyMatch(extension -> extension.text("url").equals(MedCom.REPORT_OF_ADMISSION)
                        && extension.text("valueBoolean").equals("true"));
    }
}
