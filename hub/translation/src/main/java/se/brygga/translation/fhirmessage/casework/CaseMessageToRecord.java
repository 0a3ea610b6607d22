package se.brygga.translation.fhirmessage.casework;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.CaseEvent;
import se.brygga.translation.fhirmessage.envelope.Entries;
import se.brygga.translation.fhirmessage.envelope.PartyReference;
import se.brygga.translation.fhirmessage.envelope.PatientInMessage;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.envelope.References;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.transaction.ResourceId;

/**
 * Translates a message about a case to its resources, the focus first: each with our id, so that the same thing told again, and
 * the answer to a task, is the same resource; organisations go by their identifier (messages.md 1 and 7).
 */
public final class CaseMessageToRecord {

    /** What serves the sending only. */
    private static final List<String> ENVELOPE = List.of("MessageHeader", "Organization", "Provenance", "Endpoint");

    private static final List<String> PEOPLE = List.of("Practitioner", "PractitionerRole", "RelatedPerson");

    private final Received received;
    private final CaseEvent event;
    private final Map<Resource, String> ids = new IdentityHashMap<>();

    private CaseMessageToRecord(Received received, CaseEvent event) {
        this.received = received;
        this.event = event;
    }

    /** Returns what the message says; throws {@link se.brygga.core.error.Untranslatable} with the FHIRPath of what cannot be taken. */
    public static Translated translate(Received received, CaseEvent event) {
        return new CaseMessageToRecord(received, event).record();
    }

    private Translated record() {
        Resource focus = focus();
        PatientInMessage person = PatientInMessage.read(received.entries().onlyPatient(), received);
        List<Resource> content = content(focus);
        content.forEach(resource -> ids.put(
                resource,
                ResourceId.of(resource, "letter|" + received.letter() + '|' + received.place(resource), received)));
        List<Resource> kept = new ArrayList<>();
        content.forEach(resource -> kept.add(kept(resource)));
        kept.add(person.patient());
        received.entries().all().forEach(entry -> received.accounts().envelope(entry.resource()));
        return new Translated(
                person.identifiers(),
                received.occurred(),
                List.copyOf(kept),
                List.of(),
                List.of(),
                received.accounts().losses());
    }

    private Resource focus() {
        String place = Received.HEADER + ".focus[0]";
        Resource focus = received.entries().require(received.header().getFocusFirstRep(), DomainResource.class, place);
        if (!event.focus().contains(focus.fhirType())) {
            throw DetailCode.RESOURCE_TYPE_MISMATCH.at(
                    place,
                    "A message of the event " + event.code() + " is about " + String.join(" or ", event.focus()));
        }
        return focus;
    }

    /** Returns what is kept, the focus first; people are named by those who refer to them. */
    private List<Resource> content(Resource focus) {
        List<Resource> content = new ArrayList<>(List.of(focus));
        for (Entries.Entry entry : received.entries().all()) {
            Resource resource = entry.resource();
            String type = resource.fhirType();
            if (resource == focus || resource instanceof Patient || ENVELOPE.contains(type)) {
                continue;
            }
            if (PEOPLE.contains(type)) {
                received.accounts().kept(resource, "Reference");
            } else if (event.takes(type)) {
                content.add(resource);
            } else {
                throw DetailCode.RESOURCE_NOT_ALLOWED.at(
                        entry.place(),
                        "A message of the event " + event.code() + " does not bring " + type + "; send it by itself");
            }
        }
        return content;
    }

    private Resource kept(Resource sent) {
        var kept = (DomainResource) sent.copy();
        kept.setId(ids.get(sent));
        kept.setText(null);
        kept.setImplicitRules(null);
        kept.getMeta().setProfile(null).setTag(null).setVersionId(null).setLastUpdated(null);
        kept.getMeta().setSource(Canonical.source(received.source().custodian()));
        received.accounts().kept(sent, sent.fhirType());
        received.accounts().mapped(sent, "meta.security", sent.fhirType() + ".meta.security");
        for (References.Found found : References.of(kept, "")) {
            rewrite(found.reference());
        }
        if (kept instanceof Appointment meeting) {
            meeting.getParticipant().stream()
                    .filter(one -> !one.hasActor() && !one.hasType())
                    .forEach(one -> one.getActor().setType("Patient")); // app-1: somebody, also if the record says who
        }
        return kept;
    }

    /** The record fills in the person; what the message brings gets our id; whoever it names is named by identifier. */
    private void rewrite(Reference reference) {
        reference.setResource(null);
        Resource target = received.entries()
                .find(reference.getReference())
                .map(Entries.Entry::resource)
                .orElse(null);
        if (target instanceof Patient) {
            reference.setReference(null);
        } else if (target != null && ids.containsKey(target)) {
            reference.setReference(target.fhirType() + '/' + ids.get(target));
        } else {
            PartyReference.detach(reference, received);
        }
    }
}
