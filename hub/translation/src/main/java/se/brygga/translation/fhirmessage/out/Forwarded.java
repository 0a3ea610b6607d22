package se.brygga.translation.fhirmessage.out;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.fhirmessage.envelope.Ids;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.envelope.Provenances;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;
import se.brygga.translation.fhirmessage.reading.StrictParser.Parsed;

/** A message of others on its way through the hub (messages.md 1, hub between two others). */
public final class Forwarded {

    /** What the hub does to a message that it does not touch; no activity of a message. */
    private static final String LIFE_CYCLE = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle";

    /** What names a message that goes on: its envelope, and its letter if that is a new one. */
    public record NewIds(String bundleId, String headerId) {}

    private final Bundle bundle;
    private final Instant now;

    private Forwarded(byte[] original, String bundleId, Instant now) {
        Parsed parsed = StrictParser.parse(Document.read(original));
        if (!parsed.unknown().isEmpty()) {
            throw DetailCode.BAD_SYNTAX.at(parsed.unknown().get(0), "What FHIR does not know cannot be passed on");
        }
        this.bundle = parsed.bundle();
        this.now = now;
        Ids.check(bundle.getEntryFirstRep().getResource() == null ? null : header(), "Bundle.entry[0].resource.id");
        bundle.setId(bundleId);
        bundle.setTimestampElement(Times.instant(now, ZoneOffset.UTC));
    }

    /** Returns the message with a new envelope and the same letter id. */
    public static String unchanged(byte[] original, Party hub, String bundleId, Instant now) {
        var forwarded = new Forwarded(original, bundleId, now);
        Coding activity = new Coding().setSystem(LIFE_CYCLE).setCode("transmit");
        forwarded.done(hub, activity);
        return StrictParser.json(forwarded.bundle);
    }

    /** Returns the message with a new envelope and a new letter id. */
    public static String renewed(byte[] original, Party hub, NewIds ids, Instant now) {
        var forwarded = new Forwarded(original, ids.bundleId(), now);
        String before = forwarded.header();
        Coding activity = forwarded.activity(before);
        BundleEntryComponent first = forwarded.bundle.getEntryFirstRep();
        first.getResource().setId(ids.headerId());
        String url = first.getFullUrl();
        first.setFullUrl(
                url.startsWith("urn:")
                        ? "urn:uuid:" + forwarded.id("header")
                        : url.substring(0, url.lastIndexOf('/') + 1) + ids.headerId());
        MessageBundle.buildsOn(forwarded.done(hub, activity), ProvenanceEntityRole.SOURCE, before);
        return StrictParser.json(forwarded.bundle);
    }

    private String header() {
        return bundle.getEntryFirstRep().getResource().getIdElement().getIdPart();
    }

    private Coding activity(String headerId) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .filter(one -> one.getTarget().stream()
                        .anyMatch(target -> ("" + target.getReference()).endsWith("MessageHeader/" + headerId)))
                .map(Provenances::activity)
                .findFirst()
                .orElseThrow(() -> DetailCode.RESOURCE_REQUIRED.at("Bundle.entry", "The message has no Provenance"))
                .copy();
    }

    private Provenance done(Party hub, Coding activity) {
        var organization = new Organization();
        organization.setId(id("hub"));
        hub.identifiers()
                .forEach(one ->
                        organization.addIdentifier().setSystem(one.system()).setValue(one.value()));
        organization.setName(hub.name().isEmpty() ? null : hub.name());
        add(organization);
        var provenance = new Provenance();
        provenance.setId(id("provenance"));
        provenance.addTarget().setReference("MessageHeader/" + header());
        provenance.setOccurred(Times.dateTime(now, ZoneOffset.UTC));
        provenance.setRecordedElement(Times.instant(now, ZoneOffset.UTC));
        provenance.getActivity().addCoding(activity);
        provenance
                .addAgent()
                .setWho(new Reference(
                        "Organization/" + organization.getIdElement().getIdPart()));
        add(provenance);
        return provenance;
    }

    private void add(Resource resource) {
        bundle.addEntry()
                .setFullUrl(Canonical.BASE
                        + '/'
                        + resource.fhirType()
                        + '/'
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private String id(String name) {
        String text = bundle.getIdElement().getIdPart() + '#' + name;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
