package se.brygga.app.fhir.summary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** The rows of a section's table (view.md 2.5), from the fields of its entries. */
final class Rows {

    private static final Bilingual WHAT = new Bilingual("Vad", "What");
    private static final Bilingual STATUS = new Bilingual("Status", "Status");
    private static final Bilingual CERTAINTY = new Bilingual("Säkerhet", "Certainty");
    private static final Bilingual DATE = new Bilingual("Datum", "Date");
    private static final Bilingual SINCE = new Bilingual("Sedan", "Since");

    private final Contents contents;

    Rows(Contents contents) {
        this.contents = contents;
    }

    static List<Bilingual> columns(Section section) {
        return switch (section) {
            case ALLERGIES ->
                List.of(
                        WHAT,
                        new Bilingual("Reaktion", "Reaction"),
                        new Bilingual("Allvarlighet", "Criticality"),
                        CERTAINTY);
            case MEDICATIONS ->
                List.of(new Bilingual("Läkemedel", "Drug"), new Bilingual("Dosering", "Dosage"), DATE, STATUS);
            case PROBLEMS, PAST_ILLNESS, FUNCTIONAL_STATUS -> List.of(WHAT, STATUS, CERTAINTY, SINCE);
            case IMMUNIZATIONS, PROCEDURES, ADVANCE_DIRECTIVES -> List.of(WHAT, DATE, STATUS);
            case DEVICES -> List.of(WHAT, SINCE, STATUS);
            case RESULTS, VITAL_SIGNS, SOCIAL_HISTORY, PREGNANCY ->
                List.of(WHAT, new Bilingual("Värde", "Value"), DATE, STATUS);
            case PLAN_OF_CARE -> List.of(WHAT, new Bilingual("Innehåll", "Content"), DATE, STATUS);
        };
    }

    /** Returns one cell for each column of the section of the entry. */
    List<String> of(Resource entry) {
        return switch (entry.fhirType()) {
            case "AllergyIntolerance" -> of((AllergyIntolerance) entry);
            case "MedicationStatement" -> of((MedicationStatement) entry);
            case "MedicationRequest" -> of((MedicationRequest) entry);
            case "Condition" -> of((Condition) entry);
            case "Immunization" ->
                of(((Immunization) entry).getVaccineCode(), ((Immunization) entry).getOccurrence(), entry);
            case "Procedure" -> of(((Procedure) entry).getCode(), ((Procedure) entry).getPerformed(), entry);
            case "Consent" ->
                of(((Consent) entry).getCategoryFirstRep(), ((Consent) entry).getDateTimeElement(), entry);
            case "DeviceUseStatement" -> of((DeviceUseStatement) entry);
            case "Observation" -> of((Observation) entry);
            case "DiagnosticReport" -> of((DiagnosticReport) entry);
            case "CarePlan" -> of((CarePlan) entry);
            default -> throw new IllegalArgumentException("A summary has no rows for " + entry.fhirType());
        };
    }

    private static List<String> of(CodeableConcept what, Type when, Resource entry) {
        return List.of(Words.of(what), Words.of(when), status(entry));
    }

    private static List<String> of(AllergyIntolerance allergy) {
        String reactions = told(allergy.getReaction().stream()
                .flatMap(reaction -> reaction.getManifestation().stream())
                .map(Words::of));
        return List.of(
                Words.of(allergy.getCode()),
                reactions,
                Words.status(allergy.hasCriticality() ? allergy.getCriticality().toCode() : null),
                Words.status(allergy.getVerificationStatus()));
    }

    private List<String> of(MedicationStatement statement) {
        return List.of(
                drug(statement.getMedication()),
                doses(statement.getDosage()),
                Words.of(statement.getEffective()),
                status(statement));
    }

    private List<String> of(MedicationRequest request) {
        return List.of(
                drug(request.getMedication()),
                doses(request.getDosageInstruction()),
                Words.of(request.getAuthoredOnElement()),
                status(request));
    }

    private String drug(Type medication) {
        if (medication instanceof Reference reference) {
            return contents.target(reference)
                    .filter(Medication.class::isInstance)
                    .map(target -> Words.of(((Medication) target).getCode()))
                    .orElse(reference.hasDisplay() ? reference.getDisplay() : Words.ABSENT);
        }
        return Words.of(medication);
    }

    private static String doses(List<Dosage> dosage) {
        return told(dosage.stream()
                .map(one -> one.hasText()
                        ? one.getText()
                        : Words.of(one.getDoseAndRateFirstRep().getDose())));
    }

    private static List<String> of(Condition condition) {
        return List.of(
                Words.of(condition.getCode()),
                Words.status(condition.getClinicalStatus()),
                Words.status(condition.getVerificationStatus()),
                Words.of(condition.hasOnset() ? condition.getOnset() : condition.getRecordedDateElement()));
    }

    private List<String> of(DeviceUseStatement use) {
        String device = contents.target(use.getDevice())
                .filter(Device.class::isInstance)
                .map(target -> Words.of(((Device) target).getType()))
                .orElse(use.getDevice().hasDisplay() ? use.getDevice().getDisplay() : Words.ABSENT);
        return List.of(device, Words.of(use.getTiming()), status(use));
    }

    private static List<String> of(Observation observation) {
        String value = observation.hasComponent()
                ? told(observation.getComponent().stream()
                        .map(part -> Words.of(part.getCode()) + ": " + Words.of(part.getValue())))
                : Words.of(observation.getValue());
        return List.of(
                Words.of(observation.getCode()), value, Words.of(observation.getEffective()), status(observation));
    }

    private static List<String> of(DiagnosticReport report) {
        String conclusion = report.hasConclusion() ? report.getConclusion() : Words.ABSENT;
        return List.of(Words.of(report.getCode()), conclusion, Words.of(report.getEffective()), status(report));
    }

    private static List<String> of(CarePlan plan) {
        String title = plan.hasTitle() ? plan.getTitle() : Words.of(plan.getCategoryFirstRep());
        String content = told(plan.getActivity().stream()
                .map(activity -> activity.getDetail().getDescription())
                .filter(text -> text != null));
        return List.of(title, content, Words.of(plan.getPeriod()), status(plan));
    }

    private static String status(Resource entry) {
        return Words.status(SectionChoice.status(entry));
    }

    private static String told(Stream<String> parts) {
        String all = parts.collect(Collectors.joining("; "));
        return all.isEmpty() ? Words.ABSENT : all;
    }
}
