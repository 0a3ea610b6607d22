package se.brygga.translation.hl7v2.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Sch;
import se.brygga.translation.hl7v2.segment.ScheduledResource;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates SCH, with the resources that follow it, to Appointment (HL7 v2-to-FHIR, segment SCH). */
final class SchToAppointment {

    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private static final Set<String> RESOURCES = Set.of("AIS", "AIG", "AIL", "AIP");

    private SchToAppointment() {}

    /** Translates; {@code event} is the trigger event, such as {@code S12}. The person is added by the record. */
    static Appointment translate(Message message, String event, Transfer transfer) {
        Sch sch = new Sch(message.first("SCH"));
        List<ScheduledResource> resources = resources(message, transfer);
        var appointment = new Appointment();
        identifiers(sch, appointment, transfer);
        appointment.setStatus(SchToStatus.translate(sch.status(), event, transfer));
        if (isOff(appointment)) {
            appointment.setCancelationReason(CweToConcept.translate(
                    sch.eventReason(), null, transfer, "Appointment.cancelationReason")); // SCH-6
        }
        AisToServiceType.translate(resources, appointment, transfer); // AIS-3
        appointment.setAppointmentType(CweToConcept.translate(
                sch.type(), CodingSystem.table("0277"), transfer, "Appointment.appointmentType")); // SCH-8
        appointment.addReasonCode(CweToConcept.translate(
                sch.reason(), CodingSystem.table("0276"), transfer, "Appointment.reasonCode[0]")); // SCH-7
        SchToTimes.translate(message, resources, appointment, transfer); // SCH-9 to SCH-11
        comment(message, appointment, transfer);
        orders(sch, appointment, transfer);
        persons(sch, appointment, transfer);
        AipToParticipant.translate(resources, appointment, transfer);
        if (!appointment.hasParticipant()) {
            person(appointment);
        }
        transfer.clear(sch.segment().first(7), "Appointment.reasonCode");
        transfer.clear(sch.segment().first(8), "Appointment.appointmentType");
        transfer.clear(sch.segment().first(9), "Appointment.minutesDuration");
        return Owned.named(key(sch, transfer), appointment, transfer);
    }

    /** FHIR wants somebody to take part: at least the person, whom the record names. */
    private static void person(Appointment appointment) {
        var person = appointment.addParticipant().setStatus(Appointment.ParticipationStatus.ACCEPTED);
        person.addType().addCoding().setSystem(PARTICIPATION).setCode("SBJ");
    }

    /** Resources that the message takes out of the appointment are left out. */
    private static List<ScheduledResource> resources(Message message, Transfer transfer) {
        List<ScheduledResource> resources = new ArrayList<>();
        for (Segment segment : message.segments()) {
            ScheduledResource resource = new ScheduledResource(segment);
            if (!RESOURCES.contains(segment.name())) {
                continue;
            }
            if (resource.isRemoved()) {
                segment.leaves((field, place, text) -> transfer.losses().dropped(place, Reason.NOT_NEEDED));
            } else {
                resources.add(resource);
            }
        }
        return resources;
    }

    /** An appointment is known by the filler's number, for the filler keeps the schedule; else by the placer's. */
    private static String key(Sch sch, Transfer transfer) {
        Ei number = sch.fillerNumber().id().present() ? sch.fillerNumber() : sch.placerNumber();
        if (!number.id().present()) {
            throw new Untranslatable(
                    "SCH-2", "APPOINTMENT_UNKNOWN", "Neither SCH-2 nor SCH-1 says which appointment it is");
        }
        transfer.mapped(sch.occurrence(), "Appointment.id"); // SCH-3: one of several with the same number
        return EiToIdentifier.key(number, transfer.source())
                + (sch.occurrence().present() ? '|' + sch.occurrence().value() : "");
    }

    private static void identifiers(Sch sch, Appointment appointment, Transfer transfer) {
        identifier(sch.placerNumber(), "PLAC", appointment, transfer); // SCH-1
        identifier(sch.fillerNumber(), "FILL", appointment, transfer); // SCH-2
    }

    private static void identifier(Ei number, String type, Appointment appointment, Transfer transfer) {
        if (number.id().present()) {
            String target =
                    "Appointment.identifier[" + appointment.getIdentifier().size() + ']';
            appointment.addIdentifier(EiToIdentifier.own(number, type, transfer, target));
        }
    }

    private static boolean isOff(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.CANCELLED
                || appointment.getStatus() == AppointmentStatus.NOSHOW;
    }

    /** Notes that follow PID or a visit are about the person, not about the appointment. */
    private static void comment(Message message, Appointment appointment, Transfer transfer) {
        Group whole = Group.of(message);
        List<Segment> notes = new ArrayList<>(
                whole.before("PID", "RGS", "AIS", "AIG", "AIL", "AIP").all("NTE"));
        whole.startingWith("RGS", "AIS", "AIG", "AIL", "AIP").forEach(group -> notes.addAll(group.all("NTE")));
        appointment.setComment(NteToAnnotation.lines(notes, transfer, "Appointment.comment"));
    }

    private static void orders(Sch sch, Appointment appointment, Transfer transfer) {
        orders(sch.orders(26), "PLAC", appointment, transfer); // SCH-26
        orders(sch.orders(27), "FILL", appointment, transfer); // SCH-27
    }

    private static void orders(List<Ei> numbers, String type, Appointment appointment, Transfer transfer) {
        for (Ei number : numbers) {
            if (number.id().present()) {
                String target =
                        "Appointment.basedOn[" + appointment.getBasedOn().size() + ']';
                appointment.addBasedOn(
                        EiToIdentifier.reference(number, type, transfer, target).setType("ServiceRequest"));
            }
        }
    }

    private static void persons(Sch sch, Appointment appointment, Transfer transfer) {
        persons(sch.persons(12), "CALLBCK", appointment, transfer); // SCH-12
        persons(sch.persons(16), "CALLBCK", appointment, transfer); // SCH-16
        persons(sch.persons(20), "ENT", appointment, transfer); // SCH-20
    }

    private static void persons(List<Xcn> field, String role, Appointment appointment, Transfer transfer) {
        for (Xcn xcn : field) {
            String target =
                    "Appointment.participant[" + appointment.getParticipant().size() + "].actor";
            Reference actor = XcnToReference.translate(xcn, transfer, target);
            if (!actor.isEmpty()) {
                var participant = appointment.addParticipant().setActor(actor);
                participant.addType().addCoding().setSystem(PARTICIPATION).setCode(role);
                participant.setStatus(Appointment.ParticipationStatus.ACCEPTED);
            }
        }
    }
}
