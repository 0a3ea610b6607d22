package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.discharge.DischargeHouse.HOSPITAL;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Which municipality pays (UTS 5:2), and where more days have been agreed on (UTS 4:5). */
class PayerTest {

    private static final String CLINIC = "SE2329990010-P01";
    private static final String WARD = "SE2329990010-P11";
    private static final String SCRIPT =
            "admitted 10T09:30, coordinator 11T09:00, ready 17T11:00, call 18T10:00, discharged 23T10:00";

    /** Decisions: municipality, from and until by the day in February. */
    @ParameterizedTest(name = "registered in {0}, decided by {1}: {2} pays")
    @CsvSource(
            delimiter = ';',
            value = {
                "9901; ; 9901; false",
                "9901; 9901 01-28; 9901; false",
                "9901; 9902 01-28; 9902; true",
                "9901; 9901 01-28, 9902 01-28; 9901; false",
                "9901; 9902 01-16; 9901; false",
                "9901; 9902 24-28; 9901; false",
                "9901; 9902 18-28; 9902; true",
                "9901; 9901 01-12, 9902 12-28; 9902; true",
                "; 9902 01-28; ; false"
            })
    void theMunicipalityThatDecidesPaysIfTheOtherDoesNot(
            String registered, String decisions, String payer, boolean hasPlaced) {
        CaseFileInMemory file = file(registered);
        if (decisions != null) {
            List.of(decisions.split(", ")).forEach(row -> decide(file, row.split("[ -]")));
        }
        Discharges discharges = new Discharges(DischargeSettings.STATUTORY);

        DischargeCase one = stay(file, HOSPITAL, discharges);

        assertThat(one.situation().payer()).isEqualTo(payer);
        assertThat(one.situation().hasPlaced()).isEqualTo(hasPlaced);
        String statement =
                DischargeSettings.STATUTORY.liability().judge(one, file.now()).swedish();
        assertThat(statement.contains("folkbokförd i en annan kommun")).isEqualTo(hasPlaced);
    }

    @ParameterizedTest(name = "care given by {0}: {1} days")
    @CsvSource({"SE2329990010-P01,1", "SE2329990010-P11,1", "SE2329990010-K01,3", "SE2329990010-X99,3"})
    void theUnitThatGivesTheCareSaysIfItIsPsychiatry(String serviceProvider, int days) {
        var law = DischargeSettings.STATUTORY;
        var agreed = new DischargeSettings(
                law.policy(),
                3,
                LocalTime.NOON,
                law.targetDays(),
                false,
                true,
                true,
                law.rates(),
                new DischargeSettings.Psychiatry(2, Set.of(CLINIC)),
                true);
        CaseFileInMemory file = file("9901");

        DischargeCase one = stay(file, serviceProvider, new Discharges(agreed));

        assertThat(one.clock(ClockKind.PAYMENT).orElseThrow().due())
                .isEqualTo(CaseScript.at("23T00:00").minusSeconds(days * 86_400L));
    }

    private static CaseFileInMemory file(String registered) {
        List<Organisation> all = new ArrayList<>(DischargeHouse.DIRECTORY.all());
        all.add(new Organisation("SE2120009986-O1", "Sjöstad", "MUNICIPAL_O", null, "9902", List.of(), null));
        all.add(new Organisation("SE2120009986-HTJ01", "Hemtjänst", "UNIT", "SE2120009986-O1", null, List.of(), null));
        all.add(new Organisation(CLINIC, "Psykiatri", "UNIT", "SE2329990010-V1", null, List.of(), null));
        all.add(new Organisation(WARD, "Avdelning", "UNIT", CLINIC, null, List.of(), null));
        CaseFileInMemory file = new CaseFileInMemory(new Organisations(all), CaseScript.at("28T12:00"));
        Patient patient = new Patient();
        patient.setId("patient");
        if (registered != null) {
            patient.addAddress().addExtension(Canonical.MUNICIPALITY, new StringType(registered));
        }
        file.keep(patient, HOSPITAL);
        return file;
    }

    private static DischargeCase stay(CaseFileInMemory file, String serviceProvider, Discharges discharges) {
        Encounter stay = new Encounter();
        stay.setId(CaseScript.STAY);
        stay.setServiceProvider(UnitReference.to(serviceProvider));
        file.keep(stay, HOSPITAL);
        file.keep(CaseScript.STAY, CaseScript.events(SCRIPT));
        return discharges.cases(file).get(CaseScript.STAY);
    }

    private static void decide(CaseFileInMemory file, String... row) {
        ServiceRequest decision = new ServiceRequest();
        decision.setId("decision" + row[0]);
        decision.setStatus(ServiceRequestStatus.ACTIVE);
        decision.addCategory(new CodeableConcept(new Coding(Canonical.LEGAL_BASIS, "SOL", null)));
        decision.setAuthoredOn(Date.from(CaseScript.at(row[1] + "T08:00")));
        decision.setOccurrence(new Period().setEndElement(new DateTimeType("2026-02-" + row[2])));
        file.keep(decision, row[0].equals("9901") ? DischargeHouse.HOME_CARE : "SE2120009986-HTJ01");
    }
}
