package se.brygga.translation.hl7v2.scheduling;

import java.util.Map;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.MappedCode;
import se.brygga.translation.hl7v2.element.Transfer;

/** Tells how an appointment stands: the trigger event ends it, else SCH-25 says it, else it is booked (messages.md 5). */
final class SchToStatus {

    private static final CodeMap APPOINTMENT = CodeMap.named("v2-0278-appointment-status");
    private static final CodeMap PARTICIPATION = CodeMap.named("v2-0278-participation-status");
    private static final Map<String, AppointmentStatus> ENDS = Map.of(
            "S15", AppointmentStatus.CANCELLED,
            "S17", AppointmentStatus.ENTEREDINERROR,
            "S26", AppointmentStatus.NOSHOW);

    private SchToStatus() {}

    /** Returns the status of an appointment; {@code stated} is SCH-25. */
    static AppointmentStatus translate(Cwe stated, String event, Transfer transfer) {
        String code = transfer.code("appointmentStatus", stated.code(), APPOINTMENT);
        AppointmentStatus told = code == null ? null : FhirCode.of(AppointmentStatus::fromCode, code, stated.code());
        AppointmentStatus end = ENDS.get(event);
        if (stated.code().present() && told == null) {
            transfer.warn(stated.code().place(), "STATUS_UNKNOWN");
        }
        if (end == null) {
            if (told != null) {
                MappedCode.note(stated.at(), "Appointment.status", transfer);
            }
            return told == null ? AppointmentStatus.BOOKED : told;
        }
        if (told == end) {
            MappedCode.note(stated.at(), "Appointment.status", transfer);
        } else if (told != null) {
            transfer.warn(stated.code().place(), "STATUS_CONFLICT");
        }
        return end;
    }

    /** Returns true if a status says the same as the appointment's. */
    static boolean isSame(Cwe stated, AppointmentStatus appointment, Transfer transfer) {
        return appointment.toCode().equals(transfer.code("appointmentStatus", stated.code(), APPOINTMENT));
    }

    /** Returns how a resource takes part; one of which nothing is said stands as the appointment does. */
    static ParticipationStatus participation(
            Cwe stated, AppointmentStatus appointment, Transfer transfer, String target) {
        String code = transfer.code("participationStatus", stated.code(), PARTICIPATION);
        if (code != null) {
            MappedCode.note(stated.at(), target + ".status", transfer);
            return FhirCode.of(ParticipationStatus::fromCode, code, stated.code());
        }
        return switch (appointment) {
            case CANCELLED, NOSHOW, ENTEREDINERROR -> ParticipationStatus.DECLINED;
            case PROPOSED, PENDING, WAITLIST -> ParticipationStatus.NEEDSACTION;
            default -> ParticipationStatus.ACCEPTED;
        };
    }
}
