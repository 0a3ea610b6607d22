package se.brygga.translation.hl7v2.observation;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.datatype.Xon;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.element.XonToReference;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.segment.Obx;

/** Translates OBX to Observation (HL7 v2-to-FHIR, segment OBX). */
public final class ObxToObservation {

    private static final CodeMap STATUSES = CodeMap.named("v2-0085-observation-status");
    private static final CodeMap INTERPRETATIONS = CodeMap.named("v2-0078-interpretation");

    private ObxToObservation() {}

    /**
     * Translates OBX with the notes that follow it.
     *
     * @param group OBX and its NTE
     * @param businessId what the observation is called within its custodian: its id follows from it
     */
    public static Observation translate(Group group, String businessId, Transfer transfer) {
        var obx = new Obx(group.first("OBX"));
        var observation = new Observation();
        observation.setId(transfer.source().resourceId("Observation", businessId));
        observation.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        transfer.dropped(obx.setId(), Reason.STRUCTURAL);
        transfer.dropped(obx.subId(), Reason.STRUCTURAL);
        if (obx.instance().id().present()) {
            observation.addIdentifier(EiToIdentifier.own(obx.instance(), null, transfer, "Observation.identifier[0]"));
        }
        observation.setStatus(status(obx, transfer));
        observation.setCode(CweToConcept.required(new Cwe(obx.code()), transfer, "Observation.code"));
        transfer.dateTime(obx.observed(), "Observation.effectiveDateTime", observation::setEffective);
        performers(obx, observation, transfer);
        ObxValues.translate(obx, observation, transfer);
        for (Repetition interpretation : obx.interpretations()) {
            observation.addInterpretation(interpretation(interpretation, transfer));
        }
        observation.setNote(NteToAnnotation.translate(group.all("NTE"), transfer, "Observation.note"));
        circumstances(obx, observation, transfer);
        return observation;
    }

    private static ObservationStatus status(Obx obx, Transfer transfer) {
        String code = transfer.code("observationStatus", obx.status(), STATUSES);
        if (code != null) {
            transfer.mapped(obx.status(), "Observation.status");
            return FhirCode.of(ObservationStatus::fromCode, code, obx.status());
        }
        if (obx.status().present()) {
            transfer.warn(obx.status().place(), "STATUS_UNKNOWN");
        }
        return ObservationStatus.UNKNOWN;
    }

    private static void performers(Obx obx, Observation observation, Transfer transfer) {
        if (!obx.producer().empty()) {
            add(observation, PerformerToReference.producer(obx.producer(), transfer, "Observation.performer"));
        }
        for (Xcn observer : obx.observers()) {
            add(observation, XcnToReference.translate(observer, transfer, "Observation.performer"));
        }
        if (!obx.organization().empty()) {
            add(observation, XonToReference.translate(new Xon(obx.organization()), transfer, "Observation.performer"));
        }
    }

    private static void add(Observation observation, Reference performer) {
        if (!performer.isEmpty()) {
            observation.addPerformer(performer);
        }
    }

    /** Codes of HL7's table become FHIR's; the sender's own stay as they are. */
    private static CodeableConcept interpretation(Repetition field, Transfer transfer) {
        String table = CodingSystem.table("0078");
        CodeableConcept concept = CweToConcept.translate(new Cwe(field), table, transfer, "Observation.interpretation");
        if (concept == null) {
            return null;
        }
        for (Coding coding : concept.getCoding()) {
            Target target = table.equals(coding.getSystem())
                    ? INTERPRETATIONS.target(String.valueOf(coding.getCode())).orElse(null)
                    : null;
            if (target != null) {
                coding.setSystem(target.system()).setCode(target.code()).setVersion(null);
            }
        }
        return concept;
    }

    private static void circumstances(Obx obx, Observation observation, Transfer transfer) {
        String range = NteToAnnotation.text(obx.segment().all(7), transfer, "Observation.referenceRange[0].text");
        if (range != null) {
            observation.addReferenceRange().setText(range);
        }
        List<Repetition> sites = obx.sites();
        if (!sites.isEmpty()) {
            observation.setBodySite(
                    CweToConcept.translate(new Cwe(sites.get(0)), null, transfer, "Observation.bodySite"));
        }
        List<Repetition> methods = obx.methods();
        if (!methods.isEmpty()) {
            observation.setMethod(
                    CweToConcept.translate(new Cwe(methods.get(0)), null, transfer, "Observation.method"));
        }
        List<Ei> devices = obx.devices();
        if (!devices.isEmpty() && devices.get(0).id().present()) {
            observation.setDevice(new Reference()
                    .setIdentifier(
                            EiToIdentifier.translate(devices.get(0), transfer, "Observation.device.identifier")));
        }
    }
}
