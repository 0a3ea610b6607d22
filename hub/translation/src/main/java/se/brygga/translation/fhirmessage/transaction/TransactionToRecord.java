package se.brygga.translation.fhirmessage.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.Accounts;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;
import se.brygga.translation.fhirmessage.reading.StrictParser.Parsed;

/**
 * Translates a transaction, or one entry of a batch, to the resources that it writes: all of one person and of the sender's
 * custodian, with our ids (domain.md 10).
 */
public final class TransactionToRecord {

    private final Parsed parsed;
    private final Source source;
    private final Instant receivedAt;
    private final Map<Resource, String> ids = new IdentityHashMap<>();

    private TransactionToRecord(Parsed parsed, InboxMessage message, Source source) {
        this.parsed = parsed;
        this.source = source;
        this.receivedAt = message.receivedAt();
    }

    /** Returns what is written; throws {@link se.brygga.core.error.Untranslatable} with the FHIRPath of what may not be. */
    public static Translated translate(InboxMessage message, Source source) {
        Parsed parsed = StrictParser.parse(Document.read(message.content())).unmodified();
        if (!parsed.unknown().isEmpty()) {
            throw DetailCode.BAD_SYNTAX.at(parsed.unknown().get(0), "FHIR R4 has no such element here");
        }
        return new TransactionToRecord(parsed, message, source).record();
    }

    private Translated record() {
        Bundle bundle = parsed.bundle();
        if (!bundle.hasEntry()) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle.entry", "There is nothing to write");
        }
        var accounts = new Accounts(bundle, List.of());
        int number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            EntryCheck.check(entry, "Bundle.entry[" + number++ + ']', source);
        }
        var subject =
                new Subject(bundle, source, receivedAt.atZone(source.zone()).toLocalDate());
        List<PersonIdentifier> person = subject.identifiers();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            ids.put(entry.getResource(), ResourceId.of(entry, person, source));
        }
        var links = new Links(bundle, ids);
        List<Resource> resources = new ArrayList<>();
        number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            resources.add(kept(entry.getResource(), links, "Bundle.entry[" + number++ + "].resource", subject));
            accounts.kept(entry.getResource(), entry.getResource().fhirType());
            accounts.mapped(
                    entry.getResource(), "meta.security", entry.getResource().fhirType() + ".meta.security");
        }
        return new Translated(person, receivedAt, resources, List.of(), List.of(), accounts.losses());
    }

    private Resource kept(Resource sent, Links links, String place, Subject subject) {
        Resource kept = sent.copy();
        kept.setId(ids.get(sent));
        kept.getMeta().setProfile(null).setTag(null).setVersionId(null).setLastUpdated(null);
        kept.getMeta().setSource(Canonical.source(source.custodian()));
        if (kept instanceof DomainResource domain) {
            domain.setText(null);
        }
        subject.canonical(kept);
        Subject.clear(kept);
        links.rewrite(kept, place);
        return kept;
    }
}
