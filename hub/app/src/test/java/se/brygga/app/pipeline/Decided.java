package se.brygga.app.pipeline;

import java.time.Instant;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/** A decision on care that makes somebody a relevant case. */
final class Decided {

    private Decided() {}

    /** The municipality follows the citizen: home nursing has a decision in force. */
    static void homeNursing(String person, String unit, RecordTransaction record) {
        var decision = new ServiceRequest();
        decision.setId("decision");
        decision.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        decision.setSubject(new Reference("Patient/" + person));
        decision.addCategory().addCoding().setSystem(Canonical.LEGAL_BASIS).setCode("HSL");
        decision.addPerformer().getIdentifier().setSystem(Canonical.HSA_ID).setValue(unit);
        decision.getOccurrencePeriod().getStartElement().setValueAsString("2020-01-01");
        Instant now = Instant.parse("2020-01-01T00:00:00Z");
        record.put(new StoredResource(
                decision,
                person,
                ExchangeHouse.custodian(unit),
                unit,
                "ins",
                now,
                MessageKey.of("test", "1", new byte[0])));
    }
}
