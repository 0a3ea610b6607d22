package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes SCH, from v2.6 on with TQ1 (HL7 v2.5.1, 10.6.1). */
final class AppointmentToSch {

    /** v3-ParticipationType to the field of those who answer for the appointment rather than take part. */
    private static final Map<String, Integer> CONTACTS = Map.of("CALLBCK", 16, "ENT", 20);

    private AppointmentToSch() {}

    static void write(Appointment appointment, String event, MessageWriter writer) {
        SegmentWriter sch = writer.segment("SCH", appointment);
        new OrderNumbers(sch, 1, 2).write(appointment.getIdentifier(), "FILL");
        if (!sch.has(1) && !sch.has(2)) {
            throw sch.untranslatable("identifier", "IDENTIFIER_MISSING", "SCH must say which appointment it is");
        }
        if (appointment.hasCancelationReason()) {
            ConceptToCwe.write(sch.add(6), appointment.getCancelationReason(), "cancelationReason");
        } else {
            sch.constant(6, event); // required: why the message is sent
        }
        ConceptToCwe.write(sch.add(7), appointment.getReasonCodeFirstRep(), "reasonCode[0]");
        ConceptToCwe.write(sch.add(8), appointment.getAppointmentType(), "appointmentType");
        if (appointment.hasMinutesDuration()) {
            sch.set(9, String.valueOf(appointment.getMinutesDuration()), "minutesDuration");
            sch.constant(10, "min");
        }
        times(appointment, sch, writer);
        for (int i = 0; i < appointment.getParticipant().size(); i++) {
            Integer field = contactField(appointment.getParticipant().get(i));
            if (field != null) {
                String path = "participant[" + i + ']';
                ReferenceToXcn.write(
                        sch.add(field), appointment.getParticipant().get(i).getActor(), path + ".actor");
                sch.mapped(path + ".type", "SCH-" + field);
                sch.mapped(path + ".status", "SCH-" + field);
            }
        }
        status(appointment, sch);
        orders(appointment.getBasedOn(), sch);
        AnnotationToNte.write(appointment.getComment(), appointment, "comment", writer);
    }

    /** Returns the field of a contact; null for who takes part. */
    static Integer contactField(AppointmentParticipantComponent participant) {
        String role = participant.getTypeFirstRep().getCodingFirstRep().getCode();
        return role == null ? null : CONTACTS.get(role);
    }

    /** SCH-11 was withdrawn in v2.6, which has TQ1 instead. */
    private static void times(Appointment appointment, SegmentWriter sch, MessageWriter writer) {
        if (!writer.version().from(6)) {
            FieldWriter at = sch.add(11);
            DateTimeToDtm.write(at, 4, appointment.getStartElement(), "start");
            DateTimeToDtm.write(at, 5, appointment.getEndElement(), "end");
        } else {
            SegmentWriter tq1 = writer.segment("TQ1", appointment);
            tq1.constant(1, "1");
            DateTimeToDtm.write(tq1, 7, appointment.getStartElement(), "start");
            DateTimeToDtm.write(tq1, 8, appointment.getEndElement(), "end");
        }
    }

    private static void status(Appointment appointment, SegmentWriter sch) {
        if (!appointment.hasStatus()) {
            return;
        }
        String code = Tables.APPOINTMENT_STATUS.back(appointment.getStatus().toCode());
        if (code == null) {
            sch.warn("status", "STATUS_WIDER");
            code = appointment.getStatus() == Appointment.AppointmentStatus.ARRIVED ? "Started" : "Pending";
        }
        sch.set(25, code, "status");
    }

    private static void orders(List<Reference> orders, SegmentWriter sch) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).hasIdentifier()) {
                boolean filler = "FILL".equals(IdentifierToCx.type(orders.get(i).getIdentifier()));
                FieldWriter at = sch.add(filler ? 27 : 26);
                IdentifierToCx.writeEi(at, orders.get(i).getIdentifier(), "basedOn[" + i + "].identifier");
                at.mapped("basedOn[" + i + "].identifier.type");
                at.mapped("basedOn[" + i + "].type");
            }
        }
    }
}
