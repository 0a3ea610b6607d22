package se.brygga.app.pipeline;

import java.util.Optional;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.FhirEnvelope;

/**
 * The rules of exchange that need the record: an envelope is used once, and only persons with a case here are taken in
 * (messages.md 1, duplicates and receive filter).
 */
final class FhirExchange {

    private static final String DUPLICATE = "MSG_DUPLICATE_ID";

    private final IntakePolicy policy;

    FhirExchange(IntakePolicy policy) {
        this.policy = policy;
    }

    /** Returns the message as it may be kept: as it is, refused, or without content. */
    Prepared judge(RecordTransaction record, Prepared one) {
        InboxMessage message = one.inbound().message();
        if (message.isAnsweredLater() && !envelopeIsNew(record, message)) {
            return one.refused(DUPLICATE, "Bundle.id", "The envelope's id has been used for another message");
        }
        return isForNobodyHere(record, one) ? one.filtered() : one;
    }

    private static boolean envelopeIsNew(RecordTransaction record, InboxMessage message) {
        String id = FhirEnvelope.read(message).bundleId();
        if (id.isEmpty()) {
            return true;
        }
        record.envelope(message.connector(), id, message.key());
        return record.envelope(message.connector(), id)
                .filter(message.key()::equals)
                .isPresent();
    }

    /** A hospital tells of every resident; all else is sent to somebody on purpose. */
    private boolean isForNobodyHere(RecordTransaction record, Prepared one) {
        Translated translated = one.translated();
        InboxMessage message = one.inbound().message();
        if (translated == null
                || translated.events().stream().noneMatch(StayEvent.class::isInstance)
                || !policy.rules(message.connector()).relevantCasesOnly()) {
            return false;
        }
        Optional<String> person = record.knownPerson(translated.person());
        return person.filter(known -> hasCase(record, known, message)).isEmpty();
    }

    private static boolean hasCase(RecordTransaction record, String person, InboxMessage message) {
        return !record.unitsFollowing(person, message.receivedAt()).isEmpty()
                || record.resources(person, EpisodeOfCare.class).stream()
                        .map(stored -> (EpisodeOfCare) stored.resource())
                        .anyMatch(episode -> episode.getStatus() == EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
    }

    /** A message that was refused for what it says will be refused again: it is answered, not parked. */
    static MessageState failed(InboxMessage message) {
        return message.isAnsweredLater() ? MessageState.REFUSED : MessageState.PARKED;
    }
}
