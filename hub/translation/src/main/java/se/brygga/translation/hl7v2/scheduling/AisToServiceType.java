package se.brygga.translation.hl7v2.scheduling;

import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.ScheduledResource;

/** Translates AIS to what is done at an appointment (HL7 v2-to-FHIR, segment AIS). */
final class AisToServiceType {

    private AisToServiceType() {}

    static void translate(List<ScheduledResource> resources, Appointment appointment, Transfer transfer) {
        List<Cwe> services = resources.stream()
                .filter(ScheduledResource::isService)
                .flatMap(service -> service.what().stream())
                .map(Cwe::new)
                .toList();
        for (ScheduledResource service : resources) {
            if (service.isService() && SchToStatus.isSame(service.status(), appointment.getStatus(), transfer)) {
                transfer.dropped(service.status().code(), Reason.DUPLICATE_OF);
            }
        }
        appointment.setServiceType(CweToConcept.all(services, null, transfer, "Appointment.serviceType"));
    }
}
