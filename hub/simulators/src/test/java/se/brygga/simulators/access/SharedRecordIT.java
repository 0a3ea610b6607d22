package se.brygga.simulators.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;

/** What people of three custodians see of a person whom all of them know, on a running hub (domain.md 5, security.md 3.2). */
class SharedRecordIT {

    private static final String SOCIAL_CARE = "SE2120009994-O1";
    private static Town town;
    private static Visitor physician;
    private static Visitor nurse;
    private static Visitor assessor;

    @BeforeAll
    static void start() throws IOException {
        town = Town.patient("shared-record");
        physician = town.as(Persona.PHYSICIAN);
        nurse = town.as(Persona.NURSE);
        assessor = town.as(Persona.ASSESSOR);
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void everybodyFindsThePersonAndSeesTheirOwnUntilThePersonConsents() throws Exception {
        String patient = town.tell(TestPersons.AKERBY);

        for (Visitor visitor : List.of(physician, nurse, assessor)) {
            assertThat(visitor.match(TestPersons.AKERBY).ids("Patient")).containsExactly(patient);
            assertThat(visitor.search(TestPersons.AKERBY).ids("Patient")).containsExactly(patient);
            assertThat(visitor.get("/fhir/Patient/" + patient).status()).isEqualTo(200);
        }
        assertThat(physician.everything(patient).types()).containsExactlyInAnyOrder("Patient", "Encounter", "Task");
        assertThat(nurse.everything(patient).types())
                .containsExactlyInAnyOrder("Patient", "ServiceRequest", "Observation");
        assertThat(assessor.everything(patient).types()).contains("CarePlan", "Goal", "Encounter");
        assertThat(assessor.everything(patient).body()).doesNotContain(TestPersons.AKERBY.family());

        Answer consent = physician.post("/access/consents", Entries.consent(patient));
        assertThat(consent.status()).isEqualTo(201);
        assertThat(physician.everything(patient).types()).contains("CarePlan", "Goal", "Observation");
        assertThat(physician.get("/fhir/Patient/" + patient + "/$summary").status())
                .isEqualTo(200);
        String id = consent.json().path("id").asText();
        assertThat(physician
                        .post("/access/consents/" + id + "/annul", Entries.reason())
                        .status())
                .isEqualTo(200);
        assertThat(physician.everything(patient).types()).containsExactlyInAnyOrder("Patient", "Encounter", "Task");
    }

    @Test
    void aBlockHidesAtOnceInEveryWayOfAskingAndItsAnnulmentOpensAgain() throws Exception {
        String patient = town.tell(TestPersons.LETTERS);
        physician.post("/access/consents", Entries.consent(patient));
        String plans = "/fhir/CarePlan?_include=CarePlan:goal&patient=" + patient;
        String observations = "/fhir/Observation?patient=" + patient;
        assertThat(physician.get(plans).types()).contains("CarePlan", "Goal");
        String next = physician.get(observations + "&_count=1").next();
        String measured = physician.get(observations).resources().stream()
                .filter(one -> one.at("/meta/source").asText().endsWith(SOCIAL_CARE))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
        assertThat(physician.get("/fhir/Observation/" + measured).status()).isEqualTo(200);
        List<String> before = assessor.everything(patient).types();

        String block = enterBlock();
        Instant entered = Instant.now();
        assertThat(physician.get("/fhir/Observation/" + measured).facts())
                .isEqualTo(physician.get("/fhir/Observation/nowhere").facts())
                .containsEntry("status", 404);
        assertThat(physician.get(observations).ids("Observation")).hasSize(1).doesNotContain(measured);
        assertThat(physician.get(plans).types()).isEmpty();
        assertThat(physician.get(next).ids("Observation")).doesNotContain(measured);
        assertThat(physician.everything(patient).body()).doesNotContain(SOCIAL_CARE, "OperationOutcome");
        assertThat(physician.get("/fhir/Patient/" + patient + "/$summary").body())
                .doesNotContain(SOCIAL_CARE, measured);
        assertThat(Duration.between(entered, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(assessor.everything(patient).types()).isEqualTo(before);

        String annul = "/registers/" + block + "/annul";
        assertThat(town.system(Town.HOSPITAL).post(annul, Entries.reason()).status())
                .isEqualTo(404);
        assertThat(town.system(Town.CARE).post(annul, Entries.reason()).status())
                .isEqualTo(200);
        assertThat(physician.get("/fhir/Observation/" + measured).status()).isEqualTo(200);
    }

    private static String enterBlock() throws IOException {
        String block = Entries.outerBlock(TestPersons.LETTERS, SOCIAL_CARE);
        assertThat(town.system(Town.NURSING).postFhir("/registers", block).status())
                .isEqualTo(403);
        Answer entered = town.system(Town.CARE).postFhir("/registers", block);
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        return entered.json().path("id").asText();
    }

    @Test
    void aNurseLearnsThatTheHospitalBlocksAndAsksItsUnitToLift() throws Exception {
        String patient = town.tell(TestPersons.FOLLOWED);
        nurse.post("/access/consents", Entries.consent(patient));
        assertThat(nurse.everything(patient).ids("Encounter")).hasSize(2);

        String block = Entries.outerBlock(TestPersons.FOLLOWED, "SE2329990010-V1");
        assertThat(town.system(Town.HOSPITAL).postFhir("/registers", block).status())
                .isEqualTo(201);
        assertThat(nurse.everything(patient).ids("Encounter")).hasSize(1);
        assertThat(nurse.everything(patient).body()).contains("suppressed");
        assertThat(assessor.everything(patient).body()).doesNotContain("suppressed", "OperationOutcome");

        assertThat(nurse.post("/access/lift-requests", Entries.liftRequest(patient))
                        .body())
                .isEqualTo("{\"sentTo\":[]}");
        assertThat(nurse.post("/access/emergency", Entries.emergency(patient)).status())
                .isEqualTo(201);
        assertThat(nurse.post("/access/lift-requests", Entries.liftRequest(patient))
                        .body())
                .contains("SE2329990010-V1");
        assertThat(physician.get("/fhir/Task?code=lift-request").types()).containsExactly("Task");
        assertThat(nurse.get("/fhir/Task?code=lift-request").types()).isEmpty();
        for (Visitor visitor : List.of(physician, nurse, assessor)) {
            assertThat(visitor.everything(patient).resources())
                    .extracting(one -> one.at("/code/coding/0/code").asText())
                    .doesNotContain("lift-request");
            assertThat(visitor.get("/fhir/Task?code=lift-request&patient=" + patient)
                            .ids("Task"))
                    .isEmpty();
        }
    }
}
