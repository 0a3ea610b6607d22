package se.brygga.translation.fhirmessage.envelope;

import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;
import se.brygga.translation.fhirmessage.reading.StrictParser.Parsed;

/**
 * A FHIR message whose envelope is in order (messages.md 1).
 *
 * @param bundle as parsed
 * @param header the MessageHeader
 * @param provenance the one of this message: its target is this header
 * @param entries to resolve references
 * @param accounts what becomes of each leaf
 * @param source the system that it came from
 * @param key tells this letter from another with the same letter id, which does get reused
 * @param receivedAt when it came
 */
public record Received(
        Bundle bundle,
        MessageHeader header,
        Provenance provenance,
        Entries entries,
        Accounts accounts,
        Source source,
        MessageKey key,
        Instant receivedAt) {

    /** FHIRPath of the header. */
    public static final String HEADER = "Bundle.entry[0].resource";

    /** Reads a message; throws {@link se.brygga.core.error.Untranslatable} at the first thing that is wrong with its envelope. */
    public static Received read(InboxMessage message, Source source) {
        Parsed parsed = StrictParser.parse(Document.read(message.content())).unmodified();
        Bundle bundle = parsed.bundle();
        BundleCheck.check(bundle);
        var entries = new Entries(bundle);
        var header = (MessageHeader) bundle.getEntryFirstRep().getResource();
        var accounts = new Accounts(bundle, parsed.unknown());
        entries.twice().forEach(place -> accounts.losses().warn(place, "MSG_TRANSACTION_DUPLICATE_ID"));
        new HeaderCheck(header, entries, accounts).check();
        SenderCheck.check(header, entries, source, accounts);
        Provenance provenance = new Provenances(header, entries).current();
        Reachable.check(header, provenance, entries);
        return new Received(bundle, header, provenance, entries, accounts, source, message.key(), message.receivedAt());
    }

    /**
     * Returns what names this letter and no other: its id and its content. The same letter sent again is the same; other content
     * under the same id is another letter (messages.md 1, duplicates).
     */
    public String letter() {
        return header.getIdElement().getIdPart() + '|' + key.hex();
    }

    /** Returns the code of the event. */
    public String event() {
        return header.getEventCoding().getCode();
    }

    /** Returns the code of the activity. */
    public String activity() {
        return Provenances.activity(provenance).getCode();
    }

    /** Returns when the sender says that the message was made. */
    public Instant occurred() {
        return provenance.getOccurredDateTimeType().getValue().toInstant();
    }

    /** Returns the day of receipt, the reference for ages. */
    public LocalDate today() {
        return receivedAt.atZone(source.zone()).toLocalDate();
    }

    /** Returns the FHIRPath of a resource. */
    public String place(Resource resource) {
        return entries.place(resource);
    }
}
