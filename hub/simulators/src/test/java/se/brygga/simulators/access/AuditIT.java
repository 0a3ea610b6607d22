package se.brygga.simulators.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.brygga.simulators.faults.PersonalDataScanner;
import se.brygga.simulators.faults.WrittenFiles;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;

/** Whatever is read or refused is in the audit log, which shows when it was changed (security.md 4); one hub, which is stopped at last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {

    private static final String ABSENT = "/fhir/Observation/nowhere";
    private static Town town;
    private static Visitor physician;
    private static Visitor auditor;
    private static String patient;

    @BeforeAll
    static void start() throws IOException {
        town = Town.patient("audit");
        physician = town.as(Persona.PHYSICIAN);
        auditor = town.as(Persona.AUDITOR);
        patient = town.tell(TestPersons.AKERBY);
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    @Order(1)
    void eachRequestHasOneEventWithItsId() {
        List<Answer> asked = List.of(
                physician.match(TestPersons.AKERBY),
                physician.search(TestPersons.AKERBY),
                physician.get("/fhir/Patient/" + patient),
                physician.everything(patient),
                physician.get("/fhir/Patient/" + patient + "/$summary"),
                physician.get("/fhir/Encounter?patient=" + patient),
                physician.get("/fhir/Task"),
                physician.get(ABSENT),
                physician.get("/fhir/Patient/nobody"),
                physician.get("/fhir/Consent?patient=" + patient),
                physician.get("/fhir/Patient?identifier=" + TestPersons.AKERBY.id()),
                physician.postFhir("/registers", "{}"),
                physician.post("/access/emergency", "{}"),
                physician.post("/access/consents", Entries.consent(patient)),
                town.with(null).get("/fhir/Patient/" + patient));
        List<String> logged = requests(auditor.get("/fhir/AuditEvent?_sort=-date&_count=100"));

        assertThat(asked).allSatisfy(answer -> assertThat(logged)
                .filteredOn(answer.header("X-Request-Id")::equals)
                .as("%s %s", answer.http().request().method(), answer.http().uri())
                .hasSize(1));
    }

    private static List<String> requests(Answer events) {
        List<String> ids = new ArrayList<>();
        for (JsonNode event : events.resources()) {
            event.path("entity").forEach(entity -> {
                if (entity.at("/type/code").asText().equals("XrequestId")) {
                    ids.add(entity.at("/what/identifier/value").asText());
                }
            });
        }
        return ids;
    }

    @Test
    @Order(2)
    void thePersonsExtractTellsWhoReadAndTheAuditorsOwnActsAreLoggedUnderTheirName() {
        String asked = "{\"person\": \"%s\"}".formatted(patient);
        String page =
                auditor.send("POST", "/audit/extract", asked, json("text/html")).body();
        Answer fhir = auditor.send("POST", "/audit/extract", asked, json(Visitor.FHIR));

        assertThat(page).contains("Mellanlands sjukhus").doesNotContain(Persona.PHYSICIAN.hsaId());
        assertThat(fhir.types()).contains("AuditEvent");
        assertThat(fhir.body()).doesNotContain(Persona.PHYSICIAN.hsaId());
        assertThat(physician
                        .send("POST", "/audit/extract", asked, json(Visitor.FHIR))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get("/fhir/AuditEvent?patient=" + patient).body()).contains(Persona.AUDITOR.hsaId());
    }

    private static String[] json(String accepted) {
        return new String[] {"Content-Type", "application/json", "Accept", accepted};
    }

    @Test
    @Order(3)
    void aSampleIsDrawnAndReviewed() {
        Answer sample = auditor.post("/audit/samples", "{\"count\": 3, \"from\": \"2026-01-01\"}");
        assertThat(sample.status()).isEqualTo(201);
        String path = "/audit/samples/" + sample.json().path("id").asText();
        long entry = sample.json().at("/random/0").asLong();
        String review = "{\"entry\": %d, \"outcome\": \"justified\", \"comment\": \"Personen vårdas på enheten\"}";

        assertThat(auditor.post(path + "/review", review.formatted(entry)).status())
                .isEqualTo(201);

        assertThat(auditor.get(path, "Accept", "application/json").body()).contains("justified");
        assertThat(auditor.get(path, "Accept", "text/html").body()).contains("Stickprov");
    }

    @Test
    @Order(4)
    void whatCannotBeLoggedIsNotShown() throws Exception {
        LogOnDisk.sql(
                home(), "create trigger full before insert on audit_event begin select raise(abort, 'full'); end");
        try {
            for (String path : List.of(
                    "/fhir/Patient/" + patient,
                    "/fhir/Encounter?patient=" + patient,
                    ABSENT,
                    "/fhir/Patient/" + patient + "/$everything",
                    "/fhir/Task",
                    "/fhir/Organization")) {
                Answer answer = physician.get(path);
                assertThat(answer.status()).as(path).isEqualTo(503);
                assertThat(answer.body()).doesNotContain(TestPersons.AKERBY.family());
            }
            assertThat(physician.match(TestPersons.AKERBY).status()).isEqualTo(503);
            assertThat(physician
                            .post("/access/emergency", Entries.emergency(patient))
                            .status())
                    .isEqualTo(503);
            assertThat(auditor.get("/fhir/AuditEvent").status()).isEqualTo(503);
            assertThat(auditor.post("/audit/extract", "{\"person\": \"%s\"}".formatted(patient))
                            .status())
                    .isEqualTo(503);
            assertThat(town.with(null).get("/fhir/Patient/x").status()).isEqualTo(503);
        } finally {
            LogOnDisk.sql(home(), "drop trigger full");
        }
        assertThat(physician.get("/fhir/Patient/" + patient).status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void noNumberOrNameIsInLogsMetricsAndFileNames() throws Exception {
        var scanner = new PersonalDataScanner(TestPersons.all());
        var written = new WrittenFiles(home(), scanner);

        assertThat(written.findings()).isEmpty();
        assertThat(written.bytesRead()).isGreaterThan(1_000);
        assertThat(scanner.scan(town.hub().client().metrics().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        String log = auditor.get("/fhir/AuditEvent?_count=100").body();
        assertThat(scanner.scan(log.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    @Order(6)
    void theLogIsWholeBesideARunningHubAndNamesTheEntryThatWasChangedLater() throws Exception {
        assertThat(LogOnDisk.verified(home())).contains("OK: the audit log is whole.");
        town.hub().process().stop();
        LogOnDisk.sql(home(), "update audit_event set who = 'SE2329990010-E999' where sequence = 5");

        assertThat(LogOnDisk.verified(home())).contains("BROKEN at entry 5:");
    }

    private static Path home() {
        return town.hub().options().home();
    }
}
