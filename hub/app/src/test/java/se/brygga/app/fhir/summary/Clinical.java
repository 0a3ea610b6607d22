package se.brygga.app.fhir.summary;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DeviceUseStatement.DeviceUseStatementStatus;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;

/** Resources that custodians' systems write through the API. */
final class Clinical {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private Clinical() {}

    static List<Resource> all() {
        return List.of(
                statement(),
                medication(),
                pastIllness(),
                procedure(),
                rollator(),
                use(),
                laboratory("o1", "718-7", "2026-03-03T08:10:00+01:00", 128),
                laboratory("o-old", "718-7", "2025-03-03T08:10:00+01:00", 130),
                smoking(),
                directive());
    }

    static <T extends Resource> T kept(String id, T resource) {
        resource.setId(id);
        resource.getMeta().setSource(Canonical.source("SE2329990010-V1"));
        return resource;
    }

    static Reference person() {
        return new Reference("Patient/" + Views.PERSON);
    }

    static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    private static MedicationStatement statement() {
        var statement = kept("ms1", new MedicationStatement());
        statement
                .setStatus(MedicationStatementStatus.ACTIVE)
                .setMedication(new Reference("Medication/md7"))
                .setSubject(person());
        statement.addDosage().setText("1 tablett på morgonen");
        return statement;
    }

    private static Medication medication() {
        return kept("md7", new Medication().setCode(new CodeableConcept().setText("Metoprolol 50 mg")));
    }

    private static Condition pastIllness() {
        return kept("c-past", new Condition())
                .setClinicalStatus(code(TERMINOLOGY + "condition-clinical", "resolved"))
                .setCode(new CodeableConcept().setText("Lunginflammation"))
                .setSubject(person());
    }

    private static Procedure procedure() {
        return kept("pr1", new Procedure())
                .setStatus(ProcedureStatus.COMPLETED)
                .setCode(new CodeableConcept().setText("Läkemedelsgenomgång"))
                .setSubject(person());
    }

    private static Device rollator() {
        return kept("dv1", new Device().setType(new CodeableConcept().setText("Rollator")));
    }

    private static DeviceUseStatement use() {
        return kept("du1", new DeviceUseStatement())
                .setStatus(DeviceUseStatementStatus.ACTIVE)
                .setSubject(person())
                .setDevice(new Reference("Device/dv1"))
                .setTiming(new Period().setStartElement(new DateTimeType("2026-01-01")));
    }

    static Observation laboratory(String id, String loinc, String at, int value) {
        Type amount = new Quantity()
                .setValue(BigDecimal.valueOf(value))
                .setUnit("g/L")
                .setSystem("http://unitsofmeasure.org")
                .setCode("g/L");
        Observation observation = observation(id, "laboratory", loinc)
                .setEffective(new DateTimeType(at))
                .setValue(amount);
        observation
                .addPerformer()
                .setType("Organization")
                .getIdentifier()
                .setSystem(Canonical.HSA_ID)
                .setValue("SE2329990010-K01");
        return observation;
    }

    private static Observation smoking() {
        return observation("o-smoke", "social-history", "72166-2")
                .setValue(code("http://loinc.org", "LA18978-9").setText("Har aldrig rökt"));
    }

    private static Observation observation(String id, String category, String loinc) {
        Observation observation = kept(id, new Observation());
        observation.addCategory(code(TERMINOLOGY + "observation-category", category));
        return observation
                .setStatus(ObservationStatus.FINAL)
                .setCode(code("http://loinc.org", loinc))
                .setSubject(person());
    }

    private static Consent directive() {
        Consent consent = kept("cs1", new Consent());
        consent.setStatus(ConsentState.ACTIVE)
                .setScope(code(TERMINOLOGY + "consentscope", "adr"))
                .setPatient(person())
                .setDateTimeElement(new DateTimeType("2026-02-02"));
        consent.addCategory(code(TERMINOLOGY + "consentcategorycodes", "acd"));
        consent.getPolicyRule().setText("Egen vilja");
        return consent;
    }
}
