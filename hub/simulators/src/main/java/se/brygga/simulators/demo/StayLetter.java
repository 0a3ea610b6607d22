package se.brygga.simulators.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Date;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/** A FHIR message about a hospital stay with one of our own events (messages.md 2), not sent yet. */
final class StayLetter {

    private static final String BASE = "https://mellanland.example/fhir/";

    private final Bundle bundle = new Bundle().setType(BundleType.MESSAGE);
    private final MessageHeader header = new MessageHeader();
    private final Provenance provenance = new Provenance();
    private final ZonedDateTime at;

    /** Takes the event, when it happened and was told, and the HSA-id of who tells it. */
    StayLetter(String id, String event, ZonedDateTime at, String sender) {
        this.at = at;
        bundle.setId("b-" + id);
        bundle.setTimestamp(Date.from(at.toInstant()));
        header.setId(id);
        header.setEvent(new Coding(Canonical.DISCHARGE_EVENT, event, null));
        header.setSender(new Reference("Organization/sender")).getSource().setEndpoint("urn:x:" + sender);
        header.addDestination().setEndpoint("urn:x:other-side").setReceiver(new Reference("Organization/receiver"));
        header.addFocus(new Reference("Encounter/stay"));
        add(header);
        add(organisation("sender", sender));
        add(organisation("receiver", Papers.NURSING));
        provenance(id, event);
    }

    private void provenance(String id, String event) {
        provenance.setId("p-" + id);
        provenance.addTarget(new Reference("MessageHeader/" + id));
        provenance.setOccurred(Papers.time(at)).setRecorded(Date.from(at.toInstant()));
        provenance.getActivity().addCoding(new Coding(Canonical.DISCHARGE_EVENT, event, null));
        provenance.addAgent().setWho(new Reference("Organization/sender"));
        add(provenance);
    }

    private static Organization organisation(String id, String hsaId) {
        var organisation = new Organization();
        organisation.setId(id);
        organisation.addIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        organisation.addIdentifier().setSystem("urn:oid:2.5.4.97").setValue(hsaId.substring(2, 12));
        return organisation;
    }

    /** Puts in whose stay it is and the stay as it is after the event. */
    StayLetter about(Papers papers, Encounter stay) {
        var patient = papers.patient();
        patient.setId("person");
        add(patient);
        Encounter told = stay.copy();
        told.setId("stay");
        told.setSubject(new Reference("Patient/person"));
        if (!told.hasServiceProvider()) {
            told.setServiceProvider(new Reference("Organization/hospital"));
            add(organisation("hospital", Papers.HOSPITAL));
        }
        add(told);
        return this;
    }

    /** Puts in what the event brings besides: a meeting, a document, who coordinates. */
    StayLetter with(Resource more) {
        more.setId("more");
        add(more);
        return this;
    }

    /** Says why it may be disclosed (UTS 3:2): the person consents. */
    StayLetter byConsent() {
        provenance.addReason().setText("CONSENT");
        return this;
    }

    /** Returns a stay that goes on, by its episode id. */
    static Encounter stay(Identifier episode, ZonedDateTime admitted) {
        var stay = new Encounter().setStatus(Encounter.EncounterStatus.INPROGRESS);
        stay.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null));
        stay.addEpisodeOfCare().setIdentifier(episode);
        stay.getPeriod().setStartElement(Papers.time(admitted));
        return stay;
    }

    private void add(Resource resource) {
        String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        bundle.addEntry().setFullUrl(BASE + path).setResource(resource);
    }

    String id() {
        return header.getIdElement().getIdPart();
    }

    byte[] bytes() {
        return HubDoor.FHIR.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }
}
