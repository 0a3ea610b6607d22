package se.brygga.translation.fhirmessage.out;

import java.util.Date;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.notice.Notice;

/**
 * Translates what a notice tells of the planning for the discharge (messages.md 2, our event codes): the coordinator to a CareTeam
 * of one, the call to an Appointment, readiness to its extension.
 */
public final class PlanningOfNotice {

    private PlanningOfNotice() {}

    /** Adds to the stay, and beside it to the message, what the notice tells. */
    public static void add(Notice notice, Encounter stay, Reference patient, MessageBundle message) {
        switch (notice.event()) {
            case "ready" -> stay.addExtension(new Extension(Canonical.READY, time(notice)));
            case "coordinator-appointed" -> message.add(team(notice, patient, message.id("coordinator")));
            case "sip-called" -> message.add(meeting(notice, patient, message.id("meeting")));
            default -> {
                // No other event tells more than the stay.
            }
        }
    }

    /** Says why it may be disclosed; a code of two that holds nothing about the person. */
    public static void basis(Notice notice, Provenance provenance) {
        if (notice.basis() != null) {
            provenance.addReason(new CodeableConcept().setText(notice.basis()));
        }
    }

    private static DateTimeType time(Notice notice) {
        return Times.dateTime(notice.time().toInstant(), notice.time().getOffset());
    }

    private static CareTeam team(Notice notice, Reference patient, String id) {
        CareTeam team = new CareTeam();
        team.setId(id);
        team.setStatus(CareTeamStatus.ACTIVE);
        team.setSubject(patient.copy());
        team.addParticipant().getMember().setDisplay(notice.contact());
        return team;
    }

    private static Appointment meeting(Notice notice, Reference patient, String id) {
        Appointment meeting = new Appointment();
        meeting.setId(id);
        meeting.addIdentifier().setSystem(Canonical.MESSAGE).setValue(notice.messageId());
        meeting.setStatus(AppointmentStatus.PROPOSED);
        if (notice.time() != null) {
            Date start = Date.from(notice.time().toInstant());
            meeting.setStart(start);
            meeting.setEnd(start);
        }
        meeting.setComment(notice.place());
        meeting.addParticipant().setActor(patient.copy()).setStatus(ParticipationStatus.NEEDSACTION);
        meeting.addParticipant()
                .setStatus(ParticipationStatus.NEEDSACTION)
                .getActor()
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(notice.receiver()));
        return meeting;
    }
}
