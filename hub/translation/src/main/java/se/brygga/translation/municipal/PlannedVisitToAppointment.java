package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates a planned visit to Appointment (messages.md 6, plannedVisit). */
final class PlannedVisitToAppointment {

    private static final Map<String, AppointmentStatus> STATUS = Map.of(
            "planned", AppointmentStatus.BOOKED,
            "active", AppointmentStatus.ARRIVED,
            "completed", AppointmentStatus.FULFILLED,
            "cancelled", AppointmentStatus.CANCELLED,
            "error", AppointmentStatus.ENTEREDINERROR);

    private PlannedVisitToAppointment() {}

    static Translated translate(Fields fields) {
        var appointment = new Appointment();
        Common.begin(appointment, "plannedVisit", fields);
        appointment.setStatus(fields.oneOf(STATUS, "status", "statuses", "Appointment.status"));
        for (String item : fields.items("activities")) {
            fields.concept(item, Coded.ACTIVITIES, "Appointment.serviceType").ifPresent(appointment::addServiceType);
        }
        Period period = Common.period(fields, "Appointment.");
        appointment.setStartElement(new InstantType(period.getStartElement().getValueAsString()));
        appointment.setEndElement(new InstantType(period.getEndElement().getValueAsString()));
        fields.text("decisionId", "Appointment.basedOn[0].identifier.value")
                .ifPresent(
                        id -> appointment.addBasedOn(Common.other("ServiceRequest", "decision", id, fields.source())));
        participants(fields, appointment);
        return Common.end(fields, List.of(appointment));
    }

    /** Units stand as the service that comes: an Organization cannot take part in an Appointment. */
    private static void participants(Fields fields, Appointment appointment) {
        Reference unit = Common.unit(fields, "Appointment.participant[0].actor").setType("HealthcareService");
        join(appointment, unit);
        fields.amount("staffCount", "Appointment.participant[0].extension[staff-count]")
                .ifPresent(count -> appointment
                        .getParticipantFirstRep()
                        .addExtension(Canonical.STAFF_COUNT, new DecimalType(count)));
        Common.author(fields, "Appointment.participant[1].actor")
                .map(author -> author.setType("Practitioner"))
                .ifPresent(author -> join(appointment, author));
        fields.concept("place", Coded.PLACES, "Appointment.participant.actor.display")
                .map(PlannedVisitToAppointment::location)
                .ifPresent(place -> join(appointment, place));
    }

    private static void join(Appointment appointment, Reference actor) {
        appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }

    private static Reference location(CodeableConcept place) {
        var location = new Reference().setType("Location").setDisplay(place.getText());
        place.getCoding()
                .forEach(coding ->
                        location.getIdentifier().setSystem(coding.getSystem()).setValue(coding.getCode()));
        return location;
    }
}
