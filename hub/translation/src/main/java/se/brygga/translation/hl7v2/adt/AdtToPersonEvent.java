package se.brygga.translation.hl7v2.adt;

import java.util.ArrayList;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.PersonUnmerged;
import se.brygga.core.translated.VisitMoved;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.person.PersonFields;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.segment.Mrg;
import se.brygga.translation.hl7v2.segment.Pid;
import se.brygga.translation.hl7v2.segment.Pv1;
import se.brygga.translation.hl7v2.segment.Segment;
import se.brygga.translation.hl7v2.visit.VisitNumber;

/** Tells from an ADT message about a person what happened to records: the visit it may name is not touched (messages.md 5). */
final class AdtToPersonEvent {

    private AdtToPersonEvent() {}

    static List<PersonEvent> translate(AdtEvent event, Message message, PersonInMessage about, Transfer transfer) {
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PV1")
                    || segment.name().equals("PV2")
                    || segment.name().equals("MRG")) {
                transfer.leaveOut(segment);
            }
        }
        return switch (event) {
            case A29 -> {
                about.patient().setActive(false);
                yield List.of();
            }
            case A37 -> List.of(separated(message, transfer));
            case A40 -> MrgToPerson.merged(message, about, transfer);
            case A45 -> moved(message, transfer);
            case A47 -> MrgToPerson.changed(message, about, transfer);
            default -> {
                transfer.leaveOut(message.pid().account().at());
                yield List.of();
            }
        };
    }

    /** The second PID names who is not the person of the first after all (HL7 v2.5.1, 3.3.37). */
    private static PersonUnmerged separated(Message message, Transfer transfer) {
        List<Segment> persons = Group.of(message).all("PID");
        if (persons.size() != 2) {
            throw new Untranslatable("PID(2)", "PID2_MISSING", "There is no second person to separate");
        }
        Pid second = new Pid(persons.get(1));
        transfer.leaveOut(second.segment());
        Group.of(message).all("PD1").stream().skip(1).forEach(transfer::leaveOut);
        List<Identified> identified =
                PersonFields.read(second.identifiers(), second.birth(), transfer.source(), transfer.today());
        if (identified.isEmpty()) {
            throw new Untranslatable("PID(2)-3", "PID3_MISSING", "The second person has no identifier");
        }
        for (Identified one : identified) {
            transfer.mapped(one.field().id(), "PersonUnmerged.separated");
        }
        return new PersonUnmerged(PersonInMessage.strongestFirst(identified));
    }

    /** Each MRG names a visit by MRG-5, else the PV1 after it does; MRG-1 is the person that it belonged to. */
    private static List<PersonEvent> moved(Message message, Transfer transfer) {
        List<PersonEvent> events = new ArrayList<>();
        for (Group group : Group.of(message).startingWith("MRG")) {
            Mrg mrg = new Mrg(group.first("MRG"));
            Cx named = mrg.visitNumber();
            Cx number = named.id().present() ? named : new Pv1(group.first("PV1")).visitNumber();
            if (!number.id().present()) {
                throw new Untranslatable(
                        mrg.segment().place(5), "VISIT_UNKNOWN", "Neither MRG-5 nor PV1-19 says which visit moves");
            }
            events.add(new VisitMoved(VisitNumber.stay(number, transfer.source())));
            transfer.mapped(number.id(), "VisitMoved.stay");
            transfer.mapped(number.assigningAuthority().id(), "VisitMoved.stay");
        }
        return events;
    }
}
