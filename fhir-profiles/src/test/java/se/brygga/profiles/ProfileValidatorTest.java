package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.utilities.OIDUtilities;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.junit.jupiter.api.Test;

class ProfileValidatorTest {

    private static final ProfileValidator VALIDATOR = ProfileValidator.shared();

    @Test
    void translatedDecisionNeedsNoSubjectButAStoredOneDoes() {
        ServiceRequest decision = decision().setSubject(null);

        assertThat(VALIDATOR.errorsOfTranslated(decision)).isEmpty();
        assertThat(VALIDATOR.errors(decision)).singleElement().asString().contains("ServiceRequest.subject");
        assertThat(decision.hasSubject()).isFalse();
    }

    @Test
    void everyEntryOfABundleIsHeldToTheProfileOfItsType() {
        Bundle bundle = new Bundle();
        bundle.addEntry().setResource(decision());
        bundle.addEntry().setResource(new Patient());

        assertThat(VALIDATOR.errors(bundle))
                .hasSize(2)
                .anyMatch(error -> error.contains("Patient.identifier"))
                .anyMatch(error -> error.contains("Patient.meta"));
        assertThat(VALIDATOR.errorsOfTranslated(bundle)).hasSize(2);
    }

    @Test
    void codeOfASystemThatIsNotPackagedIsNoError() {
        Condition condition = (Condition) Conformance.resource("examples/valid/condition-stroke.json");
        condition.setCode(new CodeableConcept(new Coding("https://www.icd10.se/", "never seen", null)));

        assertThat(VALIDATOR.errors(condition)).isEmpty();
    }

    @Test
    void unknownCodeOfAPackagedSystemIsAnError() {
        ServiceRequest decision = decision();
        decision.getCode().getCodingFirstRep().setCode("HTJ2");

        assertThat(VALIDATOR.errors(decision)).singleElement().asString().contains("service-type#HTJ2");
    }

    @Test
    void secondOfficialNameIsAWarning() {
        Patient patient = (Patient) Conformance.resource("examples/valid/patient-protected-identity.json");
        patient.addName(patient.getNameFirstRep().copy());

        assertThat(VALIDATOR.errors(patient)).isEmpty();
        assertThat(VALIDATOR.warnings(patient)).anyMatch(warning -> warning.contains("brygga-pat-4"));
    }

    @Test
    void stayWithoutTimesIsAWarning() {
        Encounter stay = (Encounter) Conformance.resource("examples/valid/encounter-on-leave.json");
        stay.setPeriod(null).setExtension(null);

        assertThat(VALIDATOR.errors(stay)).isEmpty();
        assertThat(VALIDATOR.warnings(stay))
                .anyMatch(warning -> warning.contains("brygga-enc-1"))
                .anyMatch(warning -> warning.contains("brygga-enc-2"));
    }

    @Test
    void jsonIsReadAsAResource() {
        assertThat(VALIDATOR.errors(Conformance.text("examples/valid/encounter-on-leave.json")))
                .isEmpty();
    }

    @Test
    void elementOfR5IsAnExtension() {
        Encounter stay = (Encounter) Conformance.resource("examples/valid/encounter-on-leave.json");
        stay.addExtension(
                "http://hl7.org/fhir/5.0/StructureDefinition/extension-Encounter.plannedStartDate",
                new DateTimeType("2026-03-01"));

        assertThat(VALIDATOR.errors(stay)).isEmpty();
        assertThat(VALIDATOR.validate(stay)).isEmpty();
    }

    @Test
    void manyThreadsFindTheSame() {
        List<Resource> examples =
                Stream.of("valid", "invalid").flatMap(ExamplesTest::examples).toList();
        List<List<Finding>> alone = examples.stream().map(VALIDATOR::validate).toList();

        assertThat(examples.parallelStream().map(VALIDATOR::validate).toList()).isEqualTo(alone);
    }

    /** HAPI reads its register of OIDs anew for each resource, 10 ms a time; an empty one in our jar comes first. */
    @Test
    void registerOfOidsIsEmpty() {
        assertThat(new OIDUtilities().isKnownOID("2.16.840.1.113883.6.96")).isFalse();
    }

    @Test
    void networkIsNeverAsked() {
        VALIDATOR.validate(decision());

        assertThat(ManagedWebAccess.getAccessPolicy()).isEqualTo(ManagedWebAccess.WebAccessPolicy.PROHIBITED);
    }

    private static ServiceRequest decision() {
        return (ServiceRequest) Conformance.resource("examples/valid/care-decision-home-care.json");
    }
}
