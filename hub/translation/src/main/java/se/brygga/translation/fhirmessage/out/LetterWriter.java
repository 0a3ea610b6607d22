package se.brygga.translation.fhirmessage.out;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Threads;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.outbound.Elements;

/** Writes one message: header, focus, what it refers to, Patient, organisations, Provenance (messages.md 7). */
public final class LetterWriter {

    private final OutboundMessage outbound;
    private final Elements elements;
    private final MessageBundle message;
    private final Event event;

    /** Takes a message whose id is that of the letter and, the first time, of the envelope. */
    public LetterWriter(OutboundMessage outbound, Destination destination) {
        this.outbound = outbound;
        this.elements = new Elements(outbound);
        this.event = Event.of(outbound);
        this.message = new MessageBundle(outbound.id(), outbound.id(), outbound.madeAt(), destination.zone());
    }

    /** Returns the message; throws {@link Untranslatable} if it has no Patient or a reference that leads nowhere. */
    public Written write() {
        message.header().getEventCoding().setSystem(event.system()).setCode(event.code());
        Patient sent = outbound.first(Patient.class)
                .orElseThrow(() -> DetailCode.RESOURCE_REQUIRED.at("Patient", "A message is about a person"));
        Patient patient = kept(sent);
        Reference person = new Reference("Patient/" + patient.getIdElement().getIdPart());
        DomainResource focus = kept((DomainResource) outbound.focus());
        var unenclosed = new Unenclosed(focus, message, person);
        var parties = new Parties(outbound, unenclosed.parts(), message);
        form(focus, parties, unenclosed);
        unenclosed.restore();
        var outside = new Outside(outbound);
        outside.name(focus);
        if (focus.getNamedProperty("subject") != null) {
            focus.setProperty("subject", person.copy());
        }
        message.header().addFocus(message.add(focus));
        message.add(patient);
        others(patient, outside);
        unenclosed.add();
        message.from(parties.sender(), parties.senderEndpoint());
        message.to(parties.receiver(), parties.receiverEndpoint());
        Provenance done = message.done(
                new Coding().setSystem(event.activitySystem()).setCode(event.activity()), parties.sender());
        if (unenclosed.lastHeader() != null) {
            MessageBundle.buildsOn(
                    done, ProvenanceEntityRole.REVISION, unenclosed.lastHeader().replace("MessageHeader/", ""));
        }
        unenclosed.addHistory();
        Resolved.check(message.bundle());
        return new Written("message/" + event.code(), message.json(), elements.losses());
    }

    private void form(DomainResource focus, Parties parties, Unenclosed unenclosed) {
        if (focus instanceof Communication letter) {
            new CommunicationForm(letter, parties, message, unenclosed.parts()).apply();
            List.of("sender", "sent", "status")
                    .forEach(name -> elements.dropped(outbound.focus(), name, Reason.STRUCTURAL));
            otherIds((Communication) outbound.focus());
        } else if (focus instanceof Encounter stay) {
            EncounterForm.apply(stay, parties, event);
            MedCom.CLINICAL.forEach(name -> elements.dropped(outbound.focus(), name, Reason.FORBIDDEN));
        }
    }

    /** A letter has one identifier, which is its thread. */
    private void otherIds(Communication letter) {
        Identifier thread = Threads.identifierOf(letter).orElse(null);
        for (int i = 0; i < letter.getIdentifier().size(); i++) {
            if (letter.getIdentifier().get(i) != thread) {
                elements.dropped(letter, "identifier[" + i + ']', Reason.STRUCTURAL);
            }
        }
    }

    private void others(Patient patient, Outside outside) {
        for (Resource one : outbound.resources()) {
            boolean isOther = one != outbound.focus() && !(one instanceof Patient);
            if (isOther && one instanceof DomainResource domain) {
                DomainResource copy = kept(domain);
                if (copy.getNamedProperty("subject") != null) {
                    copy.setProperty(
                            "subject",
                            new Reference("Patient/" + patient.getIdElement().getIdPart()));
                }
                outside.name(copy);
                message.add(copy);
            }
        }
    }

    /** Returns a copy without what is only ours, and notes where each element went. */
    @SuppressWarnings("unchecked")
    private <R extends DomainResource> R kept(R resource) {
        var copy = (R) resource.copy();
        String id = resource.getIdElement().getIdPart();
        copy.setId(id == null ? message.id(resource.fhirType()) : id);
        copy.setMeta(labels(resource));
        copy.setText(null);
        for (var property : resource.children()) {
            List<Base> values = property.getValues();
            String name = property.getName().replace("[x]", "");
            if (!values.isEmpty()) {
                for (String path : paths(name, values)) {
                    elements.mapped(resource, path, resource.fhirType() + '.' + path);
                }
            }
        }
        elements.mapped(resource, "id", resource.fhirType() + ".id");
        elements.dropped(resource, "meta", Reason.STRUCTURAL);
        elements.mapped(resource, "meta.security", resource.fhirType() + ".meta.security");
        elements.dropped(resource, "text", Reason.FORMATTING);
        return copy;
    }

    /** Whoever gets the resource must know that the person is protected; the rest of meta is the hub's own. */
    private static Meta labels(Resource resource) {
        return resource.getMeta().hasSecurity()
                ? new Meta().setSecurity(resource.getMeta().copy().getSecurity())
                : null;
    }

    /** A choice of types is called after the type that it has. */
    private static List<String> paths(String name, List<Base> values) {
        String type = values.get(0).fhirType();
        return List.of(name, name + Character.toUpperCase(type.charAt(0)) + type.substring(1));
    }
}
