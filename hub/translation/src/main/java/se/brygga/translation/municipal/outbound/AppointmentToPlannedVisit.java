package se.brygga.translation.municipal.outbound;

import java.math.BigDecimal;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** Translates Appointment to a planned visit (messages.md 6, plannedVisit). */
final class AppointmentToPlannedVisit {

    private static final Map<AppointmentStatus, String> STATUS = new EnumMap<>(Map.of(
            AppointmentStatus.PROPOSED, "planned",
            AppointmentStatus.PENDING, "planned",
            AppointmentStatus.WAITLIST, "planned",
            AppointmentStatus.BOOKED, "planned",
            AppointmentStatus.ARRIVED, "active",
            AppointmentStatus.CHECKEDIN, "active",
            AppointmentStatus.FULFILLED, "completed",
            AppointmentStatus.CANCELLED, "cancelled",
            AppointmentStatus.NOSHOW, "cancelled",
            AppointmentStatus.ENTEREDINERROR, "error"));

    private AppointmentToPlannedVisit() {}

    static void translate(Appointment visit, Draft draft) {
        Draft.Closed status = new Draft.Closed("status", "statuses");
        draft.code(status, Statuses.of(visit.getStatus(), STATUS, draft), visit, "status");
        TimeToText.time("start", visit.getStartElement(), draft, "start");
        TimeToText.time("end", visit.getEndElement(), draft, "end");
        if (!visit.hasEnd() && visit.hasStart() && visit.hasMinutesDuration()) {
            long end = visit.getStart().getTime() + visit.getMinutesDuration() * 60_000L;
            var computed = new InstantType(new Date(end));
            TimeToText.time("end", computed, draft, "minutesDuration");
        }
        for (int i = 0; i < visit.getServiceType().size(); i++) {
            CodeIn activity = new CodeIn("activities/" + i, Coded.ACTIVITIES);
            ConceptToCode.put(activity, visit.getServiceType().get(i), draft, "serviceType[" + i + ']');
        }
        References.sourceId("decisionId", visit.getBasedOnFirstRep(), draft, "basedOn[0]");
        for (int i = 0; i < visit.getParticipant().size(); i++) {
            participant(visit.getParticipant().get(i), draft, "participant[" + i + ']');
        }
    }

    private static void participant(AppointmentParticipantComponent participant, Draft draft, String element) {
        Appointment visit = (Appointment) draft.message().focus();
        Reference actor = participant.getActor();
        draft.dropped(visit, element + ".status", Reason.STRUCTURAL);
        draft.dropped(visit, element + ".actor.type", Reason.STRUCTURAL);
        BigDecimal count = Extensions.number(participant.getExtensionByUrl(Canonical.STAFF_COUNT));
        draft.number("staffCount", count, visit, element + ".extension[staff-count].valueDecimal");
        switch (References.type(actor)) {
            case "Location" ->
                ConceptToCode.put(new CodeIn("place", Coded.PLACES), place(actor), draft, element + ".actor");
            case "Patient" -> draft.dropped(visit, element + ".actor", Reason.STRUCTURAL);
            default -> CommonFields.who(draft, actor, element + ".actor");
        }
    }

    private static CodeableConcept place(Reference location) {
        var place = new CodeableConcept().setText(location.getDisplay());
        if (location.hasIdentifier()) {
            place.addCoding()
                    .setSystem(location.getIdentifier().getSystem())
                    .setCode(location.getIdentifier().getValue());
        }
        return place;
    }
}
