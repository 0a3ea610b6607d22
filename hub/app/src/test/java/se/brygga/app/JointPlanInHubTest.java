package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A joint plan in the whole hub: sent by the primary care centre, accepted, kept, told to the others, and read as one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JointPlanInHubTest {

    private static final String SYSTEM = "mellanland-primarycare";
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
    void itsFrameIsAcceptedKeptAndToldToTheOtherParticipant() throws Exception {
        HttpResponse<String> answer = hub.transacts(SYSTEM, SystemsAtHub.sample(SYSTEM, "transaction-joint-plan"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(hub.eventually(ACTS)).containsExactly("plan/SIP-2026-1 1 SE2329990010-VC01");
        assertThat(hub.eventually("select event || ' ' || destination from delivery"))
                .containsExactly("joint-plan akerby-homecare");
        assertThat(hub.rows("select type || ' ' || custodian from resource")).contains("CareTeam SE2329990010-V1");
    }

    @Test
    @Order(2)
    void itIsReadAsOneByTheIdOfWhatIsKeptAndNotByThatOfWhatWasSent() throws Exception {
        Set<String> read = new TreeSet<>();
        for (String id : hub.rows("select id from resource where type = 'CarePlan'")) {
            HttpResponse<String> answer =
                    hub.get(SYSTEM, "/fhir/CarePlan/" + id + "/$joint-plan?print=text&language=en");
            read.add(answer.statusCode() + " "
                    + hub.get(SYSTEM, "/fhir/CarePlan/" + id).statusCode());
            if (answer.statusCode() == 200) {
                assertThat(answer.body())
                        .contains("\"Binary\"", "\"Goal\"", "\"CareTeam\"", "\"Provenance\"", "Bo hemma");
            }
        }
        assertThat(read).containsExactly("200 200", "404 404");
    }

    /** The sample again with another person, and a contribution of the municipality with a slip in the number of the person. */
    @Test
    @Order(5)
    void withTheWrongPersonItIsNeitherBegunNorWrittenTo() throws Exception {
        String frame = SystemsAtHub.sample(SYSTEM, "transaction-joint-plan").replace("191212121212", "196101182803");
        assertThat(hub.transacts(SYSTEM, frame).statusCode()).isEqualTo(422);

        String part = SystemsAtHub.sample("akerby-homecare", "plan-contribution-confirmed")
                .replace("\"SIP-9\"", "\"SIP-2026-1\"")
                .replace("\"planVersion\": \"3\"", "\"planVersion\": \"1\"")
                .replace("191212121212", "196101182803");
        assertThat(hub.sendsJson("akerby-homecare", part).statusCode()).isEqualTo(202);
        assertThat(hub.eventually("select code from message where connector = 'akerby-homecare' and code is not null"))
                .containsExactly("PLAN_UNKNOWN");
        assertThat(hub.rows(ACTS)).containsExactly("plan/SIP-2026-1 1 SE2329990010-VC01");
        assertThat(hub.rows("select distinct person from resource where type = 'CarePlan'"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void aSystemOfAnotherBodyFindsNothingWhereItHasNoPart() throws Exception {
        for (String id : hub.rows("select id from resource where type = 'CarePlan'")) {
            HttpResponse<String> answer = hub.get("norrvik-homecare", "/fhir/CarePlan/" + id + "/$joint-plan");
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void aVersionThatIsNotThereIsRefusedAndOneComparedWithItselfDiffersInNothing() throws Exception {
        Set<String> answers = new TreeSet<>();
        for (String id : hub.rows("select id from resource where type = 'CarePlan'")) {
            String path = "/fhir/CarePlan/" + id + "/$plan-difference?from=1&to=";
            answers.add(hub.get(SYSTEM, path + "1").statusCode() + " "
                    + hub.get(SYSTEM, path + "2").statusCode());
        }
        assertThat(answers).containsExactly("200 400", "404 404");
    }
}
