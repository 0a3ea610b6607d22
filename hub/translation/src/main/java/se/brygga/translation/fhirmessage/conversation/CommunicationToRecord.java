package se.brygga.translation.fhirmessage.conversation;

import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Threads;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.Enclosed;
import se.brygga.translation.fhirmessage.envelope.PatientInMessage;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.stay.Episode;

/**
 * Translates a care communication to a Communication that holds the letter: segments, files, authors and organisations, and the
 * history of the message (messages.md 3). The thread is its identifier; it
 * and the letter's own id and content make the resource's.
 */
public final class CommunicationToRecord {

    private CommunicationToRecord() {}

    /** Returns what the message says; throws {@link se.brygga.core.error.Untranslatable} if it breaks a rule of section 3. */
    public static Translated translate(Received received) {
        Communication sent = received.entries()
                .require(received.header().getFocusFirstRep(), Communication.class, Received.HEADER + ".focus[0]");
        new CommunicationCheck(sent, received).check();
        Patient patient =
                received.entries().require(sent.getSubject(), Patient.class, received.place(sent) + ".subject");
        PatientInMessage person = PatientInMessage.read(patient, received);
        Communication letter = letter(sent, received);
        received.entries().all().forEach(entry -> received.accounts().envelope(entry.resource()));
        return new Translated(
                person.identifiers(),
                received.occurred(),
                List.of(letter, person.patient()),
                List.of(),
                List.of(),
                received.accounts().losses());
    }

    private static Communication letter(Communication sent, Received received) {
        String thread = Threads.of(sent).orElseThrow();
        String id = received.source().resourceId("Communication", thread + '|' + received.letter());
        Enclosed enclosed = Enclosed.of(sent, id, received);
        var letter = (Communication) enclosed.resource();
        encounter(sent, letter, received);
        if (!letter.hasSent()) {
            letter.setSentElement(
                    received.provenance().getOccurredDateTimeType().copy());
        }
        if (!letter.hasSender()) {
            letter.setSender(named(received.provenance().getAgentFirstRep().getWho(), enclosed, received));
        }
        for (MessageDestinationComponent destination : received.header().getDestination()) {
            letter.addRecipient(named(destination.getReceiver(), enclosed, received));
        }
        return letter;
    }

    /** The stay goes by its episode id: the hospital's Encounter may be another custodian's. */
    private static void encounter(Communication sent, Communication letter, Received received) {
        if (sent.hasEncounter()) {
            Encounter encounter = received.entries()
                    .require(sent.getEncounter(), Encounter.class, received.place(sent) + ".encounter");
            Episode.idOf(encounter).ifPresent(episode -> letter.getEncounter().setIdentifier(episode.copy()));
        }
    }

    private static Reference named(Reference original, Enclosed enclosed, Received received) {
        Organization organization = received.entries().require(original, Organization.class, Received.HEADER);
        Reference reference = enclosed.to(original);
        reference.setDisplay(organization.getName());
        return reference;
    }
}
