package se.brygga.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Conversions;
import se.brygga.app.delivery.Wire;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordStore;

/** A joint plan of five units in the whole hub: begun, written to, told to each in its own format, compared, overtaken. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpdatedPlanInHubTest {

    private static final String KEEPER = "mellanland-primarycare";
    private static final String MEMBER = "\"value\": \"SE2120009994-HTJ01\"";
    private static final String ACTS = "select case_id || ' ' || number || ' ' || unit from act";

    @TempDir
    private static Path home;

    @AutoClose
    private static SystemsAtHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = new SystemsAtHub(home);
    }

    @Test
    @Order(1)
    void theSameTransactionTwiceWithoutAnIdOfItsBundleIsOneAct() throws Exception {
        String frame = frame();
        assertThat(frame).doesNotContain("\"id\": \"b");

        for (int sent = 1; sent <= 2; sent++) {
            HttpResponse<String> answer = hub.transacts(KEEPER, frame);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            String kept = Integer.toString(sent);
            assertThat(hub.eventually("select count(*) from message where state = 'STORED'", one -> one.contains(kept)))
                    .containsExactly(kept);
        }

        assertThat(hub.rows(ACTS)).containsExactly("plan/SIP-2026-1 1 SE2329990010-VC01");
        assertThat(hub.rows("select count(*) from delivery where event = 'joint-plan'"))
                .containsExactly("4");
    }

    @Test
    @Order(2)
    void whatIsAddedReachesEveryOtherParticipantInItsOwnFormat() throws Exception {
        HttpResponse<String> answer = hub.transacts(KEEPER, contribution());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(hub.eventually(ACTS, acts -> acts.size() == 2)).hasSize(2);

        Map<String, Wire> told = told();

        assertThat(told)
                .containsOnlyKeys("akerby-homecare", "akerby-homenursing", "mellanland-ehr", "sjostad-socialcare")
                .allSatisfy((system, wire) -> assertThat(text(wire)).as(system).contains("kare ringer"));
        assertThat(text(told.get("akerby-homenursing"))).contains("\"joint-plan\"", "\"CarePlan\"");
        assertThat(text(told.get("akerby-homecare"))).contains("\"kind\"", "jointPlan");
        assertThat(text(told.get("sjostad-socialcare"))).contains(";");
        assertThat(text(told.get("mellanland-ehr"))).startsWith("MSH|").contains("|MDM^T02");
    }

    @Test
    @Order(3)
    void whatWasAddedIsTheDifferenceOfTheTwoVersions() throws Exception {
        Map<Integer, String> answers = new TreeMap<>();
        for (String id : hub.rows("select id from resource where type = 'CarePlan'")) {
            HttpResponse<String> answer =
                    hub.get(KEEPER, "/fhir/CarePlan/" + id + "/$plan-difference?from=1&to=2&language=en");
            answers.merge(answer.statusCode(), answer.body(), String::concat);
        }
        assertThat(answers).containsKey(200);
        assertThat(answers.get(200)).contains("\"change\"", "kare ringer", "SE2329990010-V");
    }

    @Test
    @Order(4)
    void whoIsOvertakenAfterHavingBeenToldThatItWasTakenHasATask() throws Exception {
        String late = SystemsAtHub.sample("akerby-homecare", "plan-contribution-confirmed")
                .replace("\"SIP-9\"", "\"SIP-2026-1\"")
                .replace("\"planVersion\": \"3\"", "\"planVersion\": \"1\"")
                .replaceAll("(?s),\\s*\\{\\s*\"operation\": \"end\".*?}", "");

        assertThat(hub.sendsJson("akerby-homecare", late).statusCode()).isEqualTo(202);

        String tasks = "select unit from resource where type = 'Task'";
        assertThat(hub.eventually("select code from message where connector = 'akerby-homecare' and code is not null"))
                .containsExactly("PLAN_STALE");
        assertThat(hub.eventually(tasks)).contains("SE2120009994-HTJ01");
        assertThat(hub.rows(ACTS)).hasSize(2);
        HttpResponse<String> found = hub.get("akerby-homecare", "/fhir/Task?code=plan-conflict");
        assertThat(found.body()).contains("plan-conflict", "version 1", "version 2");
    }

    /** The frame of the sample, with home nursing, the hospital and the social services of another municipality too. */
    private static String frame() throws IOException {
        String sample = SystemsAtHub.sample(KEEPER, "transaction-joint-plan");
        int member = sample.lastIndexOf('{', sample.indexOf("\"role\"", sample.indexOf(MEMBER) - 700));
        int end = sample.indexOf(']', sample.indexOf(MEMBER));
        String participant = sample.substring(member, end);
        StringBuilder more = new StringBuilder();
        for (String unit : new String[] {"SE2120009994-HSV01", "SE2329990010-K01", "SE2120009986-HTJ01"}) {
            more.append(',').append(participant.replace("SE2120009994-HTJ01", unit));
        }
        return sample.substring(0, end) + more + sample.substring(end);
    }

    private static String contribution() throws IOException {
        String sample = SystemsAtHub.sample(KEEPER, "transaction-joint-plan");
        int plan = sample.indexOf('{', sample.indexOf("\"resource\"", sample.indexOf("\"Patient\"")));
        return sample.substring(0, plan) + """
                {"resourceType": "CarePlan", "status": "active", "intent": "proposal",
                 "identifier": [{"system": "urn:x:contributions", "value": "B-1"}],
                 "extension": [{"url": "https://brygga.example/fhir/StructureDefinition/plan-version",
                   "valueString": "1"}],
                 "partOf": [{"type": "CarePlan", "identifier":
                   {"system": "https://brygga.example/fhir/sid/joint-plan", "value": "SIP-2026-1"}}],
                 "subject": {"reference": "urn:uuid:3f0c1c55-4a1e-4f6c-9d53-6a5f5a8b2f10"},
                 "author": {"type": "Organization", "identifier":
                   {"system": "urn:oid:1.2.752.29.4.19", "value": "SE2329990010-VC01"}},
                 "activity": [{"extension": [{"url": "https://brygga.example/fhir/StructureDefinition/plan-operation",
                    "valueCode": "add"}],
                   "detail": {"status": "not-started", "description": "Läkare ringer"}}]},
                 "request": {"method": "POST", "url": "CarePlan"}}]}
                """;
    }

    /** Returns what goes over the wire to each system of the newest version. */
    private static Map<String, Wire> told() throws Exception {
        var store = hub.hub.context.getBean(RecordStore.class);
        var conversions = hub.hub.context.getBean(Conversions.class);
        Map<String, Wire> told = new TreeMap<>();
        String newest =
                "select id from delivery where event = 'joint-plan' and message = (select max(message) from delivery)";
        for (String id : hub.rows(newest)) {
            Delivery delivery = store.write(record -> record.delivery(id)).orElseThrow();
            told.put(delivery.destination(), conversions.write(delivery));
        }
        return told;
    }

    private static String text(Wire wire) {
        return new String(wire.content(), UTF_8);
    }
}
