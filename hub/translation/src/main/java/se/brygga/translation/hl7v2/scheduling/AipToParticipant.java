package se.brygga.translation.hl7v2.scheduling;

import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.PlToLocation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.ScheduledResource;

/** Translates AIG, AIL and AIP to participants (HL7 v2-to-FHIR, segments AIG, AIL and AIP). */
final class AipToParticipant {

    private AipToParticipant() {}

    static void translate(List<ScheduledResource> resources, Appointment appointment, Transfer transfer) {
        for (ScheduledResource resource : resources) {
            if (!resource.isService()) {
                for (Repetition what : resource.what()) {
                    participant(resource, what, appointment, transfer);
                }
            }
        }
    }

    private static void participant(
            ScheduledResource resource, Repetition what, Appointment appointment, Transfer transfer) {
        String target =
                "Appointment.participant[" + appointment.getParticipant().size() + ']';
        Reference actor = actor(resource, what, transfer, target + ".actor");
        if (actor.isEmpty()) {
            return;
        }
        var participant = new AppointmentParticipantComponent().setActor(actor);
        participant.addType(
                CweToConcept.translate(resource.role(), table(resource), transfer, target + ".type[0]")); // field 4
        participant.setStatus(SchToStatus.participation(resource.status(), appointment.getStatus(), transfer, target));
        period(resource, participant, transfer, target + ".period");
        appointment.addParticipant(participant);
    }

    private static Reference actor(ScheduledResource resource, Repetition what, Transfer transfer, String target) {
        return switch (resource.segment().name()) {
            case "AIP" -> XcnToReference.translate(new Xcn(what), transfer, target);
            case "AIL" -> place(new Pl(what), transfer, target);
            default -> thing(new Cwe(what), transfer, target);
        };
    }

    private static Reference place(Pl pl, Transfer transfer, String target) {
        if (PlToLocation.name(pl) != null) {
            return PlToLocation.translate(pl, transfer, target).setType("Location");
        }
        var facility = new Reference();
        transfer.to(pl.facility().namespace(), target + ".display", facility::setDisplay);
        return facility.isEmpty() ? facility : facility.setType("Location");
    }

    /** Equipment has no resource here: its code is kept as an identifier, its name as what it is called. */
    private static Reference thing(Cwe cwe, Transfer transfer, String target) {
        CodeableConcept concept = CweToConcept.translate(cwe, null, transfer, target + ".identifier");
        var thing = new Reference();
        if (concept != null) {
            thing.setDisplay(CweToConcept.name(concept));
            if (concept.getCodingFirstRep().hasCode()) {
                var first = concept.getCodingFirstRep();
                thing.getIdentifier().setSystem(first.getSystem()).setValue(first.getCode());
            }
        }
        return thing;
    }

    private static String table(ScheduledResource resource) {
        return switch (resource.segment().name()) {
            case "AIP" -> CodingSystem.table("0182");
            case "AIL" -> CodingSystem.table("0305");
            default -> null;
        };
    }

    private static void period(
            ScheduledResource resource, AppointmentParticipantComponent participant, Transfer transfer, String target) {
        InstantType start = DtmToInstant.translate(resource.start(), transfer);
        if (start == null) {
            return;
        }
        transfer.dateTime(resource.start(), target + ".start", participant.getPeriod()::setStartElement);
        InstantType end = SchToTimes.end(start, resource.duration(), resource.durationUnit(), transfer);
        if (end != null) {
            participant.getPeriod().getEndElement().setValueAsString(end.getValueAsString());
            transfer.mapped(resource.duration(), target + ".end");
            transfer.mapped(resource.durationUnit().code(), target + ".end");
            transfer.dropped(resource.durationUnit().text(), Reason.DUPLICATE_OF);
            transfer.dropped(resource.durationUnit().system(), Reason.DUPLICATE_OF);
        }
    }
}
