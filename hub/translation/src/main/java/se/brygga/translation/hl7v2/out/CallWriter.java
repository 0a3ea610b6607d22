package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Appointment;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.outbound.Writer;

/** Writes a call to a meeting as an appointment to a system that takes those, and as a document to one that does not. */
record CallWriter(Writer appointment, Writer document) implements Writer {

    private static final String CALL = "plan-call";

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        boolean asDocument =
                message.event().equals(CALL) && !destination.takes("SIU^S12") && destination.takes("MDM^T02");
        message.first(Appointment.class)
                .filter(call -> message.event().equals(CALL) && !call.hasIdentifier() && call.hasId())
                .ifPresent(call ->
                        call.addIdentifier().setSystem(Canonical.MESSAGE).setValue(call.getIdPart()));
        return (asDocument ? document : appointment).write(message, destination);
    }
}
