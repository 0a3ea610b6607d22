package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.reading.RegisterEntries;
import se.brygga.app.security.Minted;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.Registers;
import se.brygga.core.record.StoredResource;

/** What a nurse of the municipality reads of the changes in a plan that the region keeps: no more than the plan shows her. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanDifferenceForOthersTest {

    private static final String KEEPER = "mellanland-primarycare";
    private static final String ADDED = "SE2120009986-HTJ01";
    private static final String BLOCKED = "SE2120009986-O1";
    private static final String PROVIDER = "SE2120009994-V1";
    private static final String NURSING = "SE2120009994-HSV01";
    private static final MessageKey SOURCE = MessageKey.of("test", "1", "1".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private static Path home;

    @AutoClose
    private static SystemsAtHub hub;

    private static String person;

    @BeforeAll
    static void aPlanOfTwoVersions() throws Exception {
        hub = new SystemsAtHub(home);
        String first = SystemsAtHub.sample(KEEPER, "transaction-joint-plan");
        sends(first, "1");
        sends(second(first), "2");
        person = hub.rows("select person from resource where type = 'CarePlan'")
                .iterator()
                .next();
        var stay = new Encounter().setStatus(EncounterStatus.INPROGRESS).setSubject(new Reference("Patient/" + person));
        keep(stay, "stay", "vko");
        registers().add(RegisterEntries.consent("c1", person, PROVIDER, NURSING));
    }

    @Test
    @Order(1)
    void whoIsAddedAndWhatIsChangedIsTold() throws Exception {
        assertThat(differences()).contains("participant", ADDED, "Bo hemma", "Bo hemma med stöd", "2026-06-17");
    }

    @Test
    @Order(2)
    void whomABlockHidesIsNotNamedUntilItIsAnnulled() throws Exception {
        registers().add(RegisterEntries.outerBlock("b1", person, BLOCKED));
        assertThat(differences()).doesNotContain("participant", ADDED, BLOCKED).contains("Bo hemma med stöd");

        registers().annul("b1", Instant.now());
        assertThat(differences()).contains("participant", ADDED);
    }

    @Test
    @Order(3)
    void ofAProtectedPersonOnlyWhatIsChangedAndHow() throws Exception {
        var isProtected = new Patient();
        isProtected.getMeta().addSecurity().setSystem(Canonical.SECURITY_LABEL).setCode("sekretessmarkering");
        keep(isProtected, "protected", "pat");

        assertThat(differences())
                .contains("\"follow-up\"", "\"changed\"")
                .doesNotContain("Bo hemma", "2026-06", "SE2", "\"whose\"", "\"before\"", "\"after\"");
    }

    /** What the answers say that are given for the ids of what is kept; others are 404. */
    private static String differences() throws Exception {
        StringBuilder told = new StringBuilder();
        for (String id : hub.rows("select id from resource where type = 'CarePlan'")) {
            String path = "/fhir/CarePlan/" + id + "/$plan-difference?from=1&to=2&language=en";
            var answer = hub.getAs(nurse(), path);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
            told.append(answer.statusCode() == 200 ? answer.body() : "");
        }
        assertThat(told.toString()).contains("\"change\"");
        return told.toString();
    }

    private static JWTClaimsSet.Builder nurse() {
        return Minted.nurse().claim("client_id", "shared-view").claim("healthCareUnitHsaId", NURSING);
    }

    private static void sends(String frame, String acts) throws Exception {
        var answer = hub.transacts(KEEPER, frame);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(hub.eventually("select count(*) from act", count -> count.contains(acts)))
                .containsExactly(acts);
    }

    /** The frame with another name and day, read at version 1, and with home care of another municipality. */
    private static String second(String first) throws IOException {
        String unit = "\"value\": \"SE2120009994-HTJ01\"";
        int member = first.lastIndexOf("\"role\"", first.indexOf(unit));
        int begin = first.lastIndexOf('{', member);
        int end = first.indexOf(']', first.indexOf(unit));
        String more = ',' + first.substring(begin, end).replace("SE2120009994-HTJ01", ADDED);
        return (first.substring(0, end) + more + first.substring(end))
                .replace("\"Bo hemma\"", "\"Bo hemma med stöd\"")
                .replace("2026-06-10", "2026-06-17")
                .replaceFirst("(\"extension\": \\[)(\\s*\\{\\s*\"url\": \"[^\"]*plan-state)", """
                        $1 {"url": "https://brygga.example/fhir/StructureDefinition/plan-version",
                            "valueString": "1"},$2""");
    }

    private static void keep(Resource resource, String id, String type) {
        resource.setId(id);
        hub.hub.context.getBean(RecordStore.class).write(record -> {
            record.put(new StoredResource(resource, person, PROVIDER, NURSING, type, Instant.now(), SOURCE));
            return null;
        });
    }

    private static Registers registers() {
        return hub.hub.context.getBean(Registers.class);
    }
}
