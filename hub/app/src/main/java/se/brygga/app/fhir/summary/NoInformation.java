package se.brygga.app.fhir.summary;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The entries that say that there is no information
 * (<a href="http://hl7.org/fhir/uv/ips/STU1.1/CodeSystem-absent-unknown-uv-ips.html">absent and unknown data</a>). That
 * nothing is <em>known to exist</em> is for a clinician to say, and never made up here.
 */
final class NoInformation {

    private static final String SYSTEM = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

    private NoInformation() {}

    /** Returns the entry of a section, first, and what it refers to. */
    static List<Resource> in(Section section, Reference patient) {
        return switch (section) {
            case ALLERGIES ->
                List.of(new AllergyIntolerance()
                        .setClinicalStatus(active("allergyintolerance-clinical"))
                        .setCode(code("no-allergy-info", "No information about allergies"))
                        .setPatient(patient));
            case MEDICATIONS ->
                List.of(new MedicationStatement()
                        .setStatus(MedicationStatement.MedicationStatementStatus.UNKNOWN)
                        .setMedication(code("no-medication-info", "No information about medications"))
                        .setSubject(patient)
                        .setEffective(Absent.because("not-applicable", new Period())));
            case PROBLEMS ->
                List.of(new Condition()
                        .setClinicalStatus(active("condition-clinical"))
                        .setCode(code("no-problem-info", "No information about problems"))
                        .setSubject(patient));
            case IMMUNIZATIONS ->
                List.of(new Immunization()
                        .setStatus(Immunization.ImmunizationStatus.NOTDONE)
                        .setVaccineCode(code("no-immunization-info", "No information about immunizations"))
                        .setPatient(patient)
                        .setOccurrence(Absent.because("not-applicable", new DateTimeType())));
            case PROCEDURES ->
                List.of(new Procedure()
                        .setStatus(Procedure.ProcedureStatus.UNKNOWN)
                        .setCode(code("no-procedure-info", "No information about past history of procedures"))
                        .setSubject(patient)
                        .setPerformed(Absent.because("not-applicable", new DateTimeType())));
            case DEVICES -> device(patient);
            default -> List.of();
        };
    }

    private static List<Resource> device(Reference patient) {
        Device none = new Device().setType(code("no-device-info", "No information about devices"));
        none.setPatient(patient);
        DeviceUseStatement use = new DeviceUseStatement()
                .setStatus(DeviceUseStatement.DeviceUseStatementStatus.ACTIVE)
                .setSubject(patient)
                .setTiming(Absent.because("not-applicable", new DateTimeType()));
        return List.of(use, none);
    }

    /** Lets a use of a device refer to the device, once both stand in the document. */
    static void tie(List<Resource> said, Contents contents) {
        if (said.size() > 1 && said.get(0) instanceof DeviceUseStatement use) {
            use.setDevice(contents.referenceTo(said.get(1)));
        }
    }

    private static CodeableConcept active(String system) {
        return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/" + system, "active", null));
    }

    private static CodeableConcept code(String code, String display) {
        return new CodeableConcept(new Coding(SYSTEM, code, display));
    }
}
