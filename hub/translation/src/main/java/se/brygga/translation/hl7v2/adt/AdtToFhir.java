package se.brygga.translation.hl7v2.adt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.adt.PersonFields.Identified;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;

/** Translates ADT messages that the intake accepted: Patient, Encounter and what happened (messages.md 5). */
public final class AdtToFhir {

    private AdtToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        AdtEvent event = AdtEvent.find(inbox.type().substring(inbox.type().indexOf('^') + 1))
                .orElseThrow(() -> new Untranslatable("MSH-9.2", "EVENT_UNKNOWN", "No translator for this event"));
        var losses = new LossReport();
        message.enter(losses, LeftOut::reason);
        var transfer = new Transfer(source, inbox.receivedAt(), losses);

        List<Identified> identified = identified(message.pid().identifiers(), "PID-3", message, transfer);
        List<PersonIdentifier> person = person(identified);
        Patient patient = patient(message, identified, transfer);
        List<Resource> resources = new ArrayList<>(2);
        resources.add(patient);
        List<PersonEvent> events;
        if (event.hasVisit()) {
            Encounter encounter = Pv1ToEncounter.translate(message, event, transfer);
            encounter.setId(VisitNumber.stay(message.pv1(), person.get(0), transfer));
            encounter.getMeta().setSource(Canonical.source(source.custodian()));
            resources.add(encounter);
            events = AdtToStay.translate(event, message, encounter.getIdPart(), transfer);
        } else {
            List<Identified> replaced = identified(message.mrg().identifiers(), "MRG-1", message, transfer);
            events = List.of(MrgToMerge.translate(replaced, patient, transfer));
        }
        return new Translated(
                person, recorded(message, inbox, transfer), resources, transfer.cleared(), events, losses);
    }

    /** When the sender wrote down what the message says: that decides which of two messages is the newer. */
    private static Instant recorded(Message message, InboxMessage inbox, Transfer transfer) {
        for (St time : List.of(message.evn().recorded(), message.evn().occurred())) {
            Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
            if (at != null) {
                transfer.mapped(time, "Provenance.recorded");
                return at;
            }
        }
        return inbox.receivedAt();
    }

    private static Patient patient(Message message, List<Identified> identified, Transfer transfer) {
        Source source = transfer.source();
        PersonIdentifier strongest = person(identified).get(0);
        Patient patient = PidToPatient.translate(message.pid(), identified, transfer);
        Pd1ToProtection.translate(message.pd1(), patient, transfer);
        patient.setId(source.resourceId("Patient", strongest.system() + '|' + strongest.value()));
        patient.getMeta().setSource(Canonical.source(source.custodian()));
        return patient;
    }

    /** Returns the identifiers that say who it is, the strongest first. */
    static List<PersonIdentifier> person(List<Identified> identified) {
        return PersonIdentifiers.strongestFirst(
                identified.stream().map(Identified::read).toList());
    }

    private static List<Identified> identified(List<Cx> fields, String place, Message message, Transfer transfer) {
        List<Identified> identified =
                PersonFields.read(fields, message.pid().birth(), transfer.source(), transfer.today());
        if (identified.isEmpty()) {
            throw new Untranslatable(place, place.replace("-", "") + "_MISSING", "The person has no identifier");
        }
        return identified;
    }
}
