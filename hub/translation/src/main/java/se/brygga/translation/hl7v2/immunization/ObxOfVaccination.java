package se.brygga.translation.hl7v2.immunization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationEducationComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.observation.ObservedBeside;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Translates the OBX of a vaccination: funding, eligibility, dose number and what was handed out have elements of their own,
 * known by their LOINC codes; all others are observations (HL7 v2-to-FHIR, message VXU_V04).
 */
final class ObxOfVaccination {

    private final Immunization immunization;
    private final Transfer transfer;
    private final Map<String, ImmunizationEducationComponent> handedOut = new LinkedHashMap<>();

    private ObxOfVaccination(Immunization immunization, Transfer transfer) {
        this.immunization = immunization;
        this.transfer = transfer;
    }

    /** Returns the observations that are no part of the Immunization. */
    static List<Observation> translate(VaccinationGroup group, Immunization immunization, Transfer transfer) {
        var own = new ObxOfVaccination(immunization, transfer);
        List<Group> others = new ArrayList<>();
        for (Group obx : group.group().startingWith("OBX")) {
            if (!own.take(obx.first("OBX"))) {
                others.add(obx);
            }
        }
        List<Observation> observations = ObservedBeside.translate(others, immunization.getIdPart(), transfer);
        observations.forEach(one -> one.addPartOf(new Reference("Immunization/" + immunization.getIdPart())));
        return observations;
    }

    /** Returns what OBX before the first vaccination tells of the person. */
    static List<Observation> beside(Group before, String controlId, Transfer transfer) {
        return ObservedBeside.translate(before.startingWith("OBX"), "VXU|" + controlId, transfer);
    }

    private boolean take(Segment obx) {
        Repetition value = obx.first(5);
        if (!value.get(1).present()) {
            return false;
        }
        switch (obx.text(3).orEmpty()) {
            case "64994-7" -> immunization.addProgramEligibility(concept(value, "programEligibility[0]"));
            case "30963-3" -> immunization.setFundingSource(concept(value, "fundingSource"));
            case "30973-2" -> doseNumber(value);
            case "69764-9" ->
                education(obx).setDocumentType(CweToConcept.name(concept(value, "education.documentType")));
            case "29768-9" ->
                transfer.dateTime(
                        value.get(1),
                        "Immunization.education.publicationDate",
                        education(obx)::setPublicationDateElement);
            case "29769-7" ->
                transfer.dateTime(
                        value.get(1),
                        "Immunization.education.presentationDate",
                        education(obx)::setPresentationDateElement);
            default -> {
                return false;
            }
        }
        settled(obx);
        return true;
    }

    private CodeableConcept concept(Repetition value, String element) {
        return CweToConcept.translate(new Cwe(value), null, transfer, "Immunization." + element);
    }

    private void doseNumber(Repetition value) {
        transfer.to(value.get(1), "Immunization.protocolApplied[0].doseNumberString", number -> immunization
                .addProtocolApplied()
                .setDoseNumber(new StringType(number)));
    }

    /** OBX-4 tells what belongs together. */
    private ImmunizationEducationComponent education(Segment obx) {
        return handedOut.computeIfAbsent(obx.text(4).orEmpty(), group -> immunization.addEducation());
    }

    /** What the question was and of which type is in the element; the rest stays as it is. */
    private void settled(Segment obx) {
        for (int field : new int[] {2, 4}) {
            transfer.dropped(obx.text(field), Reason.STRUCTURAL);
        }
        for (int component = 1; component <= 3; component++) {
            transfer.mapped(obx.first(3).get(component), "Immunization");
        }
        if (obx.text(11).is("F")) {
            transfer.dropped(obx.text(11), Reason.NOT_NEEDED);
        }
    }
}
