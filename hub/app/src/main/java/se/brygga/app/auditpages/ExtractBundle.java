package se.brygga.app.auditpages;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.springframework.stereotype.Component;
import se.brygga.core.record.AuditLog.Numbered;

/** Writes a log extract as a collection of AuditEvents; without the readers' ids unless the owner's setting lets them be told. */
@Component
final class ExtractBundle {

    private static final String SUBSETTED = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private final FhirContext fhir;

    ExtractBundle(FhirContext fhir) {
        this.fhir = fhir;
    }

    String write(List<Numbered> entries, boolean names, Instant now) {
        IParser parser = fhir.newJsonParser();
        var bundle = new Bundle().setType(BundleType.COLLECTION).setTimestamp(Date.from(now));
        for (Numbered numbered : entries) {
            AuditEvent event =
                    parser.parseResource(AuditEvent.class, numbered.entry().content());
            event.setId(Long.toString(numbered.sequence()));
            if (!names) {
                hideReader(event);
            }
            bundle.addEntry().setResource(event);
        }
        return parser.encodeResourceToString(bundle);
    }

    /** Without the user the event does not fulfil its profile any more, and says that it is not whole. */
    private static void hideReader(AuditEvent event) {
        event.getAgent().stream()
                .filter(AuditEventAgentComponent::getRequestor)
                .forEach(agent ->
                        agent.setWho(null).setName(null).setPolicy(null).setNetwork(null));
        event.getMeta().setProfile(null);
        event.getMeta().addTag().setSystem(SUBSETTED).setCode("SUBSETTED");
        event.getEntity()
                .removeIf(entity -> "UserOauthAgent".equals(entity.getType().getCode()));
    }
}
