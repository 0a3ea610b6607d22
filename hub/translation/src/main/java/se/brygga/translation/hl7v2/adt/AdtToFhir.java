package se.brygga.translation.hl7v2.adt;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.visit.Pv1ToEncounter;
import se.brygga.translation.hl7v2.visit.VisitNumber;

/** Translates ADT messages that the intake accepted: Patient, Encounter and what happened (messages.md 5). */
public final class AdtToFhir {

    private AdtToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        AdtEvent event = AdtEvent.find(inbox.type().substring(inbox.type().indexOf('^') + 1))
                .orElseThrow(() -> new Untranslatable("MSH-9.2", "EVENT_UNKNOWN", "No translator for this event"));
        Transfer transfer = Transfer.of(message, inbox, source);
        PersonInMessage about = PersonInMessage.read(message, transfer);
        List<Resource> resources = new ArrayList<>(2);
        resources.add(about.patient());
        List<PersonEvent> events;
        if (event.hasVisit()) {
            EncounterStatus status = event.status().orElse(null);
            Encounter encounter = Pv1ToEncounter.translate(message, status, event == AdtEvent.A01, transfer);
            encounter.setId(VisitNumber.stay(message.pv1(), about.strongest(), transfer));
            encounter.getMeta().setSource(Canonical.source(source.custodian()));
            resources.add(encounter);
            events = AdtToStay.translate(event, message, encounter.getIdPart(), transfer);
        } else {
            List<Identified> replaced =
                    PersonInMessage.identified(message.mrg().identifiers(), "MRG-1", message, transfer);
            events = List.of(MrgToMerge.translate(replaced, about.patient(), transfer));
        }
        return new Translated(
                about.identifiers(),
                RecordedAt.of(message, inbox, transfer),
                resources,
                transfer.cleared(),
                events,
                transfer.losses());
    }
}
