package se.brygga.translation.hl7v2.out;

import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.outbound.Writer;

/** Writes an appointment as SIU: new, moved, changed, cancelled or missed (HL7 v2.5.1, 10.4; messages.md 7). */
final class SiuWriter implements Writer {

    private static final Set<String> EVENTS = Set.of("S12", "S13", "S14", "S15", "S17", "S26");

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        var writer = new MessageWriter(message, destination);
        Appointment appointment = message.first(Appointment.class)
                .orElseThrow(() -> new Untranslatable("Appointment", "APPOINTMENT_MISSING", "There is no appointment"));
        String event = EVENTS.contains(message.event()) ? message.event() : event(appointment.getStatus());
        MessageParts.note(writer);
        MessageToMsh.write(writer, "SIU", event, "SIU_S12");
        AppointmentToSch.write(appointment, event, writer);
        MessageParts.personAndVisit(writer);
        AppointmentToResources.write(appointment, event, writer);
        return writer.written("SIU^" + event);
    }

    private static String event(AppointmentStatus status) {
        if (status == null) {
            return "S12";
        }
        return switch (status) {
            case CANCELLED -> "S15";
            case NOSHOW -> "S26";
            case ENTEREDINERROR -> "S17";
            default -> "S12";
        };
    }
}
