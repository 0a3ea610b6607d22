package se.brygga.translation.hl7v2.adt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.PersonResources;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.visit.Diagnoses;

/** Translates ADT messages that the intake accepted: the person, the visit and what happened (messages.md 5). */
public final class AdtToFhir {

    private AdtToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        AdtEvent event = AdtEvent.find(inbox.type().substring(inbox.type().indexOf('^') + 1))
                .orElseThrow(() -> new Untranslatable("MSH-9.2", "EVENT_UNKNOWN", "No translator for this event"));
        Transfer transfer = Transfer.of(message, inbox, source);
        if (message.evn().typeCode().present() && !message.evn().typeCode().is(event.name())) { // EVN-1
            transfer.warn(message.evn().typeCode().place(), "EVENT_CONTRADICTION");
        }
        PersonInMessage about = PersonInMessage.read(message, transfer);
        List<Resource> resources = new ArrayList<>();
        resources.add(about.patient());
        List<PersonEvent> events;
        Encounter encounter = null;
        if (AdtToVisit.hasVisit(event, message)) {
            encounter = AdtToVisit.translate(event, message, about, transfer);
            resources.add(encounter);
            events = AdtToStay.translate(event, message, encounter.getIdPart(), transfer);
        } else {
            events = AdtToPersonEvent.translate(event, message, about, transfer);
        }
        resources.addAll(PersonResources.translate(message, about, transfer));
        resources.addAll(Diagnoses.translate(message, encounter, about.own("DG1"), transfer));
        Instant at = RecordedAt.of(message, inbox, transfer);
        Resource subject = encounter == null ? about.patient() : encounter;
        EvnToProvenance.entered(message.evn(), at, subject, transfer).ifPresent(resources::add);
        EvnToProvenance.updated(message.pid(), about.patient(), transfer).ifPresent(resources::add);
        return new Translated(about.identifiers(), at, resources, transfer.cleared(), events, transfer.losses());
    }
}
