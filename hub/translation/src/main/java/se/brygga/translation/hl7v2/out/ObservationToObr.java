package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBR for an observation that belongs to no report, as a measurement at home: OBX cannot stand without (HL7 v2.5.1, 7.3.1). */
final class ObservationToObr {

    private ObservationToObr() {}

    /** Writes what the observation was; {@code order} may be null. */
    static void write(Observation observation, ServiceRequest order, MessageWriter writer) {
        SegmentWriter obr = writer.segment("OBR", observation);
        obr.constant(1, "1");
        new OrderNumbers(obr, 2, 3).write(observation.getIdentifier(), "FILL");
        ConceptToCwe.write(obr.add(4), observation.getCode(), "code");
        DiagnosticReportToObr.effective(observation.getEffective(), obr);
        DateTimeToDtm.write(obr, 22, observation.getIssuedElement(), "issued");
        if (observation.hasStatus()) {
            obr.constant(
                    25,
                    Tables.REPORT_STATUS.getOrDefault(observation.getStatus().toCode(), "F"));
        }
        if (order != null) {
            DiagnosticReportToObr.order(order, obr);
        }
    }
}
