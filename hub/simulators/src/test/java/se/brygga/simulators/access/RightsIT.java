package se.brygga.simulators.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;

/** Emergencies, protected identities, systems, and that a reader writes nowhere, on a running hub. */
class RightsIT {

    private static final String BUNDLE = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\"}";
    private static Town town;
    private static Visitor physician;
    private static Visitor nurse;

    @BeforeAll
    static void start() throws IOException {
        town = Town.patient("rights");
        physician = town.as(Persona.PHYSICIAN);
        nurse = town.as(Persona.NURSE);
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void inAnEmergencyThePhysicianSeesOtherCareProvidersAndNoSocialCareAndItIsReviewed() throws Exception {
        String patient = town.tell(TestPersons.DECIDED);
        Visitor assessor = town.as(Persona.ASSESSOR);
        assertThat(assessor.post("/access/emergency", Entries.emergency(patient))
                        .status())
                .isEqualTo(403);
        assertThat(physician.everything(patient).types()).doesNotContain("Observation");
        String unfounded = Entries.emergency(patient).replace("\"dangerToLife\": true", "\"dangerToLife\": false");
        assertThat(physician.post("/access/emergency", unfounded).status()).isEqualTo(400);

        Answer opened = physician.post("/access/emergency", Entries.emergency(patient));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(physician.everything(patient).types())
                .contains("Observation", "ServiceRequest")
                .doesNotContain("CarePlan", "Goal");
        assertThat(nurse.everything(patient).ids("Encounter")).isEmpty();
        assertThat(physician.get("/fhir/Task?code=emergency-review").ids("Task"))
                .hasSize(1);
        assertThat(town.as(Persona.AUDITOR).get("/audit/emergencies").body()).contains(Persona.PHYSICIAN.hsaId());
    }

    @Test
    void whereAProtectedPersonLivesIsForTheHospitalAlone() throws Exception {
        String patient = town.tell(TestPersons.PROTECTED);
        assertThat(nurse.post("/access/consents", Entries.consent(patient)).status())
                .isEqualTo(201);

        String seen = nurse.get("/fhir/Patient/" + patient).body();

        assertThat(nurse.everything(patient).types()).contains("Encounter", "CarePlan");
        assertThat(seen).doesNotContain("Påhittsgatan").contains("\"security\"");
        assertThat(nurse.everything(patient).body()).doesNotContain("Påhittsgatan");
        assertThat(physician.get("/fhir/Patient/" + patient).body()).contains("Påhittsgatan");
    }

    @Test
    void aSystemReadsWhatItsCustodianOwnsAndNothingElse() throws Exception {
        String patient = town.tell(TestPersons.AKERBY);
        Visitor care = town.system(Town.CARE);
        String own = care.everything(patient).ids("Goal").get(0);

        assertThat(care.everything(patient).types()).doesNotContain("OperationOutcome");
        assertThat(town.system(Town.NURSING).everything(patient).types())
                .containsExactlyInAnyOrder("Patient", "ServiceRequest", "Observation");
        assertThat(town.system(Town.NURSING).get("/fhir/Goal/" + own).status()).isEqualTo(404);
        assertThat(care.get("/fhir/Goal/" + own + "/_history").types()).containsExactly("Goal");
        Visitor stranger = town.system("norrvik-homecare");
        assertThat(stranger.match(TestPersons.AKERBY).types()).isEmpty();
        assertThat(stranger.everything(patient).facts())
                .isEqualTo(stranger.everything("f".repeat(32)).facts())
                .containsEntry("status", 404);
    }

    @Test
    void aReadersTokenWritesOnNoPath() throws Exception {
        String patient = town.tell(TestPersons.BERGVIK);
        String visit = physician
                .get("/fhir/Encounter?patient=" + patient)
                .ids("Encounter")
                .get(0);
        String before = physician.get("/fhir/Encounter/" + visit).body();

        for (String path : List.of(
                "/fhir",
                "/fhir/$process-message",
                "/registers",
                "/registers/current",
                "/registers/x/annul",
                "/operator/replay",
                "/intake/akerby-homecare",
                "/")) {
            assertThat(physician.postFhir(path, BUNDLE).status()).as(path).isEqualTo(403);
        }
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            for (String path :
                    List.of("/fhir/Encounter/" + visit, "/fhir/Encounter", "/registers/x", "/access/consents")) {
                assertThat(physician
                                .send(method, path, BUNDLE, "Content-Type", Visitor.FHIR)
                                .status())
                        .as(method + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(physician.postFhir("/fhir/Encounter", before).status()).isEqualTo(403);
        Answer batch = physician.postFhir("/fhir", """
                {"resourceType": "Bundle", "type": "batch", "entry": [
                {"request": {"method": "GET", "url": "Encounter/%s"}},
                {"request": {"method": "DELETE", "url": "Patient/%s"}}]}
                """.formatted(visit, patient));
        assertThat(batch.json().at("/entry/0/response/status").asText()).startsWith("200");
        assertThat(batch.json().at("/entry/1/response/status").asText()).startsWith("403");
        assertThat(physician.get("/fhir/Encounter/" + visit).body()).isEqualTo(before);
    }
}
