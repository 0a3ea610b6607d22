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
    List<ExtractLine> lines(List<Extracted> entries) {
        return entries.stream()
                .map(entry -> ExtractLine.of(entry, house.organisations(), names()))
                .toList();
    }

    /** Returns the Bundle as JSON. */
    String write(List<Extracted> entries, Instant now) {
        IParser parser = fhir.newJsonParser();
        var bundle = new Bundle().setType(BundleType.COLLECTION).setTimestamp(Date.from(now));
        for (Extracted extracted : entries) {
            Numbered numbered = extracted.numbered();
            AuditEvent event =
                    parser.parseResource(AuditEvent.class, numbered.entry().content());
            event.setId(Long.toString(numbered.sequence()));
            if (extracted.own() && !names()) {
                hideReader(event);
            }
            bundle.addEntry().setResource(extracted.own() ? event : ofAnother(event));
        }
        return parser.encodeResourceToString(bundle);
    }

    /** Returns unit, time and action, with nothing of why, by whom and what. */
    private static AuditEvent ofAnother(AuditEvent event) {
        var told = new AuditEvent();
        told.setId(event.getIdElement());
        told.setType(event.getType()).setSubtype(event.getSubtype()).setAction(event.getAction());
        told.setRecorded(event.getRecorded()).setOutcome(event.getOutcome()).setSource(event.getSource());
        event.getAgent().stream()
                .filter(agent ->
                        "PROV".equals(agent.getType().getCodingFirstRep().getCode()))
                .forEach(told::addAgent);
        tag(told);
        return told;
    }

    private static void tag(AuditEvent event) {
        event.getMeta().addTag().setSystem(SUBSETTED).setCode("SUBSETTED");
    }

    /** Without the user the event does not fulfil its profile any more, and says that it is not whole. */
    private static void hideReader(AuditEvent event) {
        event.getAgent().stream()
                .filter(AuditEventAgentComponent::getRequestor)
                .forEach(agent ->
                        agent.setWho(null).setName(null).setPolicy(null).setNetwork(null));
        event.getMeta().setProfile(null);
        tag(event);
        event.getEntity()
                .removeIf(entity -> "UserOauthAgent".equals(entity.getType().getCode()));
    }
}
