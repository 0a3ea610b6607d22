package se.brygga.app.fhir.summary;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;

/**
 * Makes a copy of a resource fit the profile of IPS 1.1.0: what the profile demands and nobody told is said to be absent. A
 * resource that cannot fit claims no profile, and stays what it is. References must have been closed before.
 */
final class ToIps {

    private static final String PROFILE = "http://hl7.org/fhir/uv/ips/StructureDefinition/";

    private final Contents contents;

    ToIps(Contents contents) {
        this.contents = contents;
    }

    /** Returns the URL of a profile. */
    static String profile(String name) {
        return PROFILE + name + "-uv-ips";
    }

    /** Fits what is referred to before what refers to it. */
    void fitAll() {
        List<String> first = List.of("Patient", "Organization", "Practitioner", "Medication", "Specimen", "Device");
        Stream.concat(
                        contents.resources().stream().filter(one -> first.contains(one.fhirType())),
                        Stream.concat(
                                contents.resources().stream().filter(one -> isOther(one, first)),
                                contents.resources().stream().filter(DiagnosticReport.class::isInstance)))
                .forEach(this::fit);
    }

    private static boolean isOther(Resource resource, List<String> first) {
        return !first.contains(resource.fhirType()) && !(resource instanceof DiagnosticReport);
    }

    private void fit(Resource resource) {
        resource.getMeta().setProfile(null);
        if (fits(resource)) {
            resource.getMeta().addProfile(profile(resource.fhirType()));
        }
    }

    private boolean fits(Resource resource) {
        return switch (resource.fhirType()) {
            case "Patient" -> fits((Patient) resource);
            case "AllergyIntolerance" -> ProblemsToIps.fits((AllergyIntolerance) resource);
            case "Condition" -> ProblemsToIps.fits((Condition) resource);
            case "MedicationStatement" -> fits((MedicationStatement) resource);
            case "MedicationRequest" -> fits((MedicationRequest) resource);
            case "Medication" -> fits((Medication) resource);
            case "Immunization" -> fits((Immunization) resource);
            case "Procedure" -> fits((Procedure) resource);
            case "DeviceUseStatement" -> fits((DeviceUseStatement) resource);
            case "Device" -> fits((Device) resource);
            case "Observation" -> ObservationToIps.fit((Observation) resource, this);
            case "DiagnosticReport" -> fits((DiagnosticReport) resource);
            case "Organization" -> ((Organization) resource).hasName();
            case "Practitioner" -> ((Practitioner) resource).hasName();
            case "Specimen" -> ((Specimen) resource).hasType();
            default -> false;
        };
    }

    private static boolean fits(Patient patient) {
        patient.setLink(null).setManagingOrganization(null).setGeneralPractitioner(null);
        if (patient.getName().stream().noneMatch(name -> name.hasFamily() || name.hasGiven() || name.hasText())) {
            patient.setName(null);
            Absent.unknown(patient.addName().getTextElement());
        }
        if (!patient.hasBirthDateElement()) {
            Absent.unknown(patient.getBirthDateElement());
        }
        return true;
    }

    private boolean fits(MedicationStatement statement) {
        if (!statement.hasMedication()) {
            statement.setMedication(Absent.unknown(new CodeableConcept()));
        }
        if (!statement.hasEffective()) {
            statement.setEffective(Absent.unknown(new Period()));
        }
        return !statement.hasMedicationReference() || fit(statement.getMedicationReference());
    }

    private boolean fits(MedicationRequest request) {
        if (!request.hasMedication()) {
            request.setMedication(Absent.unknown(new CodeableConcept()));
        }
        return !request.hasMedicationReference() || fit(request.getMedicationReference());
    }

    private static boolean fits(Medication medication) {
        return medication.hasCode()
                && medication.getIngredient().stream()
                        .filter(Medication.MedicationIngredientComponent::hasStrength)
                        .allMatch(one -> Units.areCommon(one.getStrength()));
    }

    private boolean fits(Immunization immunization) {
        if (!immunization.hasOccurrence()) {
            immunization.setOccurrence(Absent.unknown(new DateTimeType()));
        }
        immunization.getPerformer().removeIf(performer -> performer.getActor().isEmpty());
        return true;
    }

    private boolean fits(Procedure procedure) {
        if (!procedure.hasPerformed()) {
            procedure.setPerformed(Absent.unknown(new DateTimeType()));
        }
        if (!procedure.hasCode()) {
            Absent.unknown(procedure.getCode());
        }
        procedure.getPerformer().removeIf(performer -> performer.getActor().isEmpty());
        return procedure.getPerformer().stream().allMatch(performer -> fit(performer.getActor()));
    }

    private boolean fits(DeviceUseStatement use) {
        if (!use.hasTiming()) {
            use.setTiming(Absent.unknown(new DateTimeType()));
        }
        if (use.getDevice().isEmpty()) {
            use.setDevice(Absent.unknown(new Reference()));
        }
        return fit(use.getDevice());
    }

    /** That a person uses a device makes it that person's. */
    private boolean fits(Device device) {
        device.setPatient(contents.patient());
        return true;
    }

    private boolean fits(DiagnosticReport report) {
        report.getMedia().removeIf(media -> media.getLink().isEmpty());
        if (!report.hasCategory()) {
            report.addCategory(Absent.unknown(new CodeableConcept()));
        }
        if (!report.hasEffective()) {
            report.setEffective(Absent.unknown(new DateTimeType()));
        }
        return report.getStatus() == DiagnosticReport.DiagnosticReportStatus.FINAL
                && report.getCategory().size() == 1
                && report.getPerformer().stream().allMatch(this::fit)
                && report.getSpecimen().stream().allMatch(this::fit);
    }

    /** Tells whether what a reference leads to fits its profile; one that leads nowhere cannot miss it. */
    boolean fit(Reference reference) {
        return contents.target(reference)
                .map(target -> !target.getMeta().getProfile().isEmpty() || !isProfiled(target))
                .orElse(true);
    }

    /** IPS has a profile for all types of a summary but these. */
    private static boolean isProfiled(Resource target) {
        return !List.of("CareTeam", "Goal", "PractitionerRole").contains(target.fhirType());
    }
}
