package se.brygga.coordination.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.team.TeamGap;
import se.brygga.coordination.team.TeamScript;
import se.brygga.core.message.Refusal;

class WorklistTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final Desk enrolled = TeamScript.desk();

    WorklistTest() {
        enrolled.send(
                HOSPITAL,
                TeamScript.team("c1", "region-coordinator@" + HOSPITAL + " home-nursing@" + HOME_NURSING),
                TeamScript.enrolment());
    }

    @ParameterizedTest(name = "W1: {0} finds nobody")
    @ValueSource(
            strings = {"service", "legal-basis", "has-sol", "_has", "municipality", "sort", "name", "person", "gap"})
    void noOtherKeyIsTaken(String key) {
        assertThat(WorklistQuery.judge(Map.of("unit", HOSPITAL, key, "x")))
                .map(Refusal::code)
                .contains("SEARCH_KEY_BANNED");
    }

    @ParameterizedTest(name = "W1: {0} is taken")
    @CsvSource({"team, trygg-hemgang", "task-state, requested", "date, 2026-11-02", "clock, overdue"})
    void fiveKeysAreTaken(String key, String value) {
        assertThat(WorklistQuery.judge(Map.of("unit", HOSPITAL, key, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"date, tomorrow, WORKLIST_DATE", "task-state, sleeping, WORKLIST_STATE"})
    void valueThatIsNoneIsRefused(String key, String value, String code) {
        assertThat(WorklistQuery.judge(Map.of("unit", HOSPITAL, key, value)))
                .map(Refusal::code)
                .contains(code);
        assertThat(WorklistQuery.judge(Map.of("team", "x"))).map(Refusal::code).contains("WORKLIST_UNIT");
    }

    @Test
    void aUnitOfAnotherAuthorityDoesNotListWhoIsEnrolledWithoutAGround() {
        Desk held = TeamScript.desk();
        EpisodeOfCare enrolment = TeamScript.enrolment();
        enrolment.setExtension(null);
        held.send(
                HOSPITAL,
                TeamScript.team("c1", "region-coordinator@" + HOSPITAL + " home-nursing@" + HOME_NURSING),
                enrolment);

        assertThat(list(held, Map.of("unit", HOME_NURSING))).isEmpty();
        assertThat(list(held, Map.of("unit", HOSPITAL))).hasSize(1);
    }

    @Test
    void decisionOfTheSocialServicesChangesNoListOfACareProvider() {
        Desk other = TeamScript.desk();
        List<WorklistRow> before = list(other, Map.of("unit", HOSPITAL));
        ServiceRequest decision = new ServiceRequest();
        decision.setId("b1");
        decision.setStatus(ServiceRequestStatus.ACTIVE);
        other.send(HOME_CARE, decision);
        enrolled.send(HOME_CARE, decision);

        assertThat(list(other, Map.of("unit", HOSPITAL))).isEqualTo(before).isEmpty();
        assertThat(list(enrolled, Map.of("unit", HOSPITAL))).hasSize(1);
    }

    @Test
    void unitOfTheTeamSeesClockAndGaps() {
        WorklistRow row = list(enrolled, Map.of("unit", HOME_NURSING)).get(0);

        assertThat(row.models()).containsExactly("narsjukvardsteam");
        assertThat(row.next().code()).isEqualTo("appoint-coordinator");
        assertThat(row.next().late()).isFalse();
        assertThat(row.gaps()).extracting(TeamGap::kind).contains(TeamGap.Kind.NO_COORDINATOR);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} rows")
    @CsvSource({
        "SE2120009994-HTJ01, team, narsjukvardsteam, 0",
        "SE2120009994-HSV01, team, narsjukvardsteam, 1",
        "SE2120009994-HSV01, team, trygg-hemgang, 0",
        "SE2120009994-HSV01, task-state, requested, 1",
        "SE2120009994-HSV01, task-state, completed, 0",
        "SE2120009994-HSV01, clock, appoint-coordinator, 1",
        "SE2120009994-HSV01, clock, overdue, 0"
    })
    void keysFind(String unit, String key, String value, int rows) {
        assertThat(list(enrolled, Map.of("unit", unit, key, value))).hasSize(rows);
    }

    @Test
    void lateTaskIsLate() {
        enrolled.until(TeamScript.NOW.plusSeconds(8 * 86400));

        assertThat(list(enrolled, new TreeMap<>(Map.of("unit", HOME_NURSING, "clock", "overdue"))))
                .hasSize(1)
                .allMatch(row -> row.next().late());
    }

    private static List<WorklistRow> list(Desk desk, Map<String, String> parameters) {
        return Worklist.of(WorklistQuery.of(parameters, TODAY), List.of(desk.file()));
    }
}
