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
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.record.AuditLog.Numbered;

/** Makes the page's lines and the FHIR collection of a log extract; readers are named only by the owner's setting. */
@Component
final class ExtractForms {

    private static final String SUBSETTED = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private final FhirContext fhir;
    private final HouseConfiguration house;

    ExtractForms(FhirContext fhir, HouseConfiguration house) {
        this.fhir = fhir;
        this.house = house;
    }

    /** Tells whether readers are named. */
    boolean names() {
        return house.access().namesInExtract();
    }

    /** Returns the lines of the page. */
    List<ExtractLine> lines(List<Numbered> entries) {
        return entries.stream()
                .map(entry -> ExtractLine.of(entry, house.organisations(), names()))
                .toList();
    }

    /** Returns the Bundle as JSON. */
    String write(List<Numbered> entries, Instant now) {
        IParser parser = fhir.newJsonParser();
        var bundle = new Bundle().setType(BundleType.COLLECTION).setTimestamp(Date.from(now));
        for (Numbered numbered : entries) {
            AuditEvent event =
                    parser.parseResource(AuditEvent.class, numbered.entry().content());
            event.setId(Long.toString(numbered.sequence()));
            if (!names()) {
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
