package se.brygga.translation.fhirmessage.out;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/** Puts a message together: header first, then what it is about, then its Provenance. Not safe for several threads. */
public final class MessageBundle {

    private final Bundle bundle = new Bundle().setType(Bundle.BundleType.MESSAGE);
    private final MessageHeader header = new MessageHeader();
    private final Instant now;
    private final ZoneId zone;

    /** Begins a message; ids are the caller's, since a translation has no randomness. */
    public MessageBundle(String bundleId, String headerId, Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        bundle.setId(bundleId);
        bundle.setTimestampElement(Times.instant(now, zone));
        header.setId(headerId);
        add(header);
    }

    /** Returns the header. */
    public MessageHeader header() {
        return header;
    }

    /** Returns the Bundle. */
    public Bundle bundle() {
        return bundle;
    }

    /** Adds a resource that has an id and returns a reference to it; a narrative is added if it has none. */
    public Reference add(Resource resource) {
        String name = resource.fhirType() + '/' + resource.getIdElement().getIdPart();
        if (resource instanceof DomainResource domain && !domain.hasText()) {
            domain.getText().setStatus(NarrativeStatus.GENERATED);
            domain.getText()
                    .setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + resource.fhirType() + "</div>");
        }
        bundle.addEntry().setFullUrl(Canonical.BASE + '/' + name).setResource(resource);
        return new Reference(name);
    }

    /** Adds an organisation; {@code role} keeps the ids of a message apart. */
    public Reference add(Party party, String role) {
        var organization = new Organization();
        organization.setId(id(role));
        party.identifiers()
                .forEach(id ->
                        organization.addIdentifier().setSystem(id.system()).setValue(id.value()));
        if (!party.name().isEmpty()) {
            organization.setName(party.name());
        }
        return add(organization);
    }

    /** Names the sender and its endpoint. */
    public void from(Reference sender, String endpoint) {
        header.setSender(sender.copy());
        header.getSource().setEndpoint(endpoint);
    }

    /** Names the one primary receiver and its endpoint. */
    public void to(Reference receiver, String endpoint) {
        var destination = header.addDestination();
        destination
                .addExtension()
                .setUrl(MedCom.DESTINATION_USE)
                .setValue(new Coding().setSystem(MedCom.DESTINATION_USES).setCode("primary"));
        destination.setEndpoint(endpoint).setReceiver(receiver.copy());
    }

    /** Adds the Provenance of this message: what was done, and by whom. */
    public Provenance done(Coding activity, Reference agent) {
        var provenance = new Provenance();
        provenance.setId(id("provenance"));
        provenance
                .addTarget()
                .setReference("MessageHeader/" + header.getIdElement().getIdPart());
        provenance.setOccurred(Times.dateTime(now, zone));
        provenance.setRecordedElement(Times.instant(now, zone));
        provenance.getActivity().addCoding(activity);
        provenance.addAgent().setWho(agent.copy());
        add(provenance);
        return provenance;
    }

    /** Says on which message a Provenance builds. */
    public static void buildsOn(Provenance provenance, ProvenanceEntityRole role, String headerId) {
        provenance.addEntity().setRole(role).getWhat().setReference("MessageHeader/" + headerId);
    }

    /** Returns an id that follows from the message and a name in it. */
    public String id(String name) {
        return UUID.nameUUIDFromBytes((header.getIdElement().getIdPart() + '#' + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns the message in JSON. */
    public byte[] json() {
        return StrictParser.json(bundle).getBytes(StandardCharsets.UTF_8);
    }
}
