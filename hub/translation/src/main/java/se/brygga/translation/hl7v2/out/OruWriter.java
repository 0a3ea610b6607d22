package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.outbound.Writer;

/** Writes results as ORU^R01: a report with its observations, or one observation by itself (HL7 v2.5.1, 7.3.1; messages.md 7). */
final class OruWriter implements Writer {

    private static final String EVENT = "R01";

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        var writer = new MessageWriter(message, destination);
        MessageParts.note(writer);
        MessageToMsh.write(writer, "ORU", EVENT, "ORU_R01");
        MessageParts.personAndVisit(writer);
        DiagnosticReport report = message.first(DiagnosticReport.class).orElse(null);
        ServiceRequest order = message.first(ServiceRequest.class).orElse(null);
        List<Observation> observations = message.all(Observation.class);
        if (order != null) {
            ServiceRequestToOrc.write(order, report, writer);
        }
        if (report != null) {
            DiagnosticReportToObr.write(report, order, writer);
        } else if (!observations.isEmpty()) {
            ObservationToObr.write(observations.get(0), order, writer);
        } else {
            throw new Untranslatable("DiagnosticReport", "REPORT_MISSING", "The message has no result");
        }
        new ObservationsToObx(writer, report).write(observations);
        return writer.written("ORU^" + EVENT);
    }

    /** Notes references between a report and what stands beside it in the same message. */
    static void noteReferences(DiagnosticReport report, MessageWriter writer) {
        for (String path : new String[] {"result", "basedOn"}) {
            writer.elements().dropped(report, path, Reason.STRUCTURAL);
        }
    }
}
