package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;

class OrderSnapshotTest {

    @Test
    void cancellationKeepsWhatWasOrderedAndByWhom() {
        ServiceRequest ordered = order(ServiceRequestStatus.ACTIVE)
                .setCode(new CodeableConcept().setText("Hb"))
                .setRequester(new Reference().setDisplay("Medicin 3"));
        ServiceRequest cancelled = order(ServiceRequestStatus.REVOKED);

        Snapshot.complete(cancelled, ordered, List.of());

        assertThat(cancelled.getStatus()).isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(cancelled.getCode().getText()).isEqualTo("Hb");
        assertThat(cancelled.getRequester().getDisplay()).isEqualTo("Medicin 3");
    }

    @Test
    void decisionIsReplacedAsAWhole() {
        ServiceRequest known = new ServiceRequest().setCode(new CodeableConcept().setText("HTJ"));
        ServiceRequest sent = new ServiceRequest();

        Snapshot.complete(sent, known, List.of());

        assertThat(sent.hasCode()).isFalse();
    }

    private static ServiceRequest order(ServiceRequestStatus status) {
        var order = new ServiceRequest().setStatus(status);
        order.addIdentifier()
                .setValue("P1")
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode("PLAC");
        return order;
    }
}
