package se.brygga.simulators.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.brygga.simulators.coordination.PersonInTown.soon;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.coordination.RecordOnDisk.KeptTask;
import se.brygga.simulators.hospital.TestPersons;

/** Enrolment, care model and discharge between systems on a running hub (domain.md 6 and 8). */
class TeamworkIT {

    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static CareTown town;

    @BeforeAll
    static void start() throws IOException {
        town = new CareTown("teamwork");
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void anEnrolmentIsToldToTheTeamAndIsOneOnly() {
        var person = new PersonInTown(town, TestPersons.AKERBY);
        person.enrol("e1");
        soon(() -> assertThat(person.letters(town.nursing(), "team")).isNotEmpty());
        assertThat(person.refused(
                        CareTown.PRIMARY_CARE, TeamText.enrolment("e1-again", "narsjukvardsteam", LocalDate.now())))
                .contains("enrolled");
    }

    @Test
    void anEmergencyVisitLeadsToEachTaskOnceHoweverOftenItIsTold() throws Exception {
        var person = new PersonInTown(town, TestPersons.LETTERS);
        person.enrol("e2");
        int before = person.tasks("care-model-action").size();
        byte[] visit = new StayScript(TestPersons.LETTERS, "e2")
                .emergency(LocalDateTime.now().minusHours(1));
        assertThat(town.hospitalSends(visit)).isTrue();
        soon(() -> assertThat(person.tasks("care-model-action")).hasSizeGreaterThan(before));
        List<KeptTask> after = person.tasks();
        List<String> told = lettersOfTasks();

        assertThat(town.hospitalSends(visit)).isTrue();
        byte[] again =
                new String(visit, UTF_8).replace("A04-e2", "A04-e2-again").getBytes(UTF_8);
        assertThat(town.hospitalSends(again)).isTrue();
        await().during(A_WHILE).atMost(CareTown.PATIENCE).untilAsserted(() -> {
            assertThat(person.tasks()).isEqualTo(after);
            assertThat(lettersOfTasks()).isEqualTo(told);
        });
        assertThat(after).extracting(KeptTask::id).doesNotHaveDuplicates();
    }

    @Test
    void aDischargeGivesTasksWithDueTimesThatAreDoneWhenTheRecordShowsIt() throws Exception {
        var person = new PersonInTown(town, TestPersons.FOLLOWED);
        person.decide();
        var stay = new StayScript(TestPersons.FOLLOWED, "d1");
        person.tells(stay.tells("admitted", StayScript.now()));
        soon(() -> assertThat(person.open()).contains("start-planning " + PlanText.HOME_CARE));
        person.tells(stay.tells("ready", StayScript.now()));
        soon(() -> assertThat(person.open()).anyMatch(task -> task.startsWith("call-to-planning ")));
        assertThat(person.tasks()).filteredOn(KeptTask::isOpen).allSatisfy(task -> assertThat(task.due())
                .isNotEmpty());
        assertThat(person.open()).anyMatch(task -> task.startsWith("appoint-coordinator "));

        person.tells(stay.coordinator(stayId()));
        soon(() -> assertThat(person.tasks("appoint-coordinator"))
                .extracting(KeptTask::status)
                .containsOnly("completed"));

        person.tells(stay.tells("discharged", StayScript.now()));
        soon(() -> assertThat(person.open()).contains("take-over " + PlanText.HOME_CARE));
    }

    @Test
    void homeCareEnrolsAndEndsWithAReason() {
        var person = new PersonInTown(town, TestPersons.SJOSTAD);
        homeCareSays(CaseText.enrolment(TestPersons.SJOSTAD, "active", ""));
        soon(() -> assertThat(town.record().parked(CareTown.HOME_CARE))
                .anyMatch(row -> row.contains("Er samordnare saknas")));
        homeCareSays(CaseText.teamList(TestPersons.SJOSTAD));
        homeCareSays(CaseText.enrolment(TestPersons.SJOSTAD, "active", ""));
        soon(() -> assertThat(person.open()).isNotEmpty());

        String last = ", \"to\": \"" + LocalDate.now().minusDays(1) + '"';
        homeCareSays(CaseText.enrolment(TestPersons.SJOSTAD, "completed", last));
        soon(() -> assertThat(town.record().parked(CareTown.HOME_CARE))
                .anyMatch(row -> row.contains("Ange varför inskrivningen slutade")));
        assertThat(person.open()).isNotEmpty();
        homeCareSays(CaseText.enrolment(TestPersons.SJOSTAD, "completed", last + ", \"endReason\": \"moved\""));
        soon(() -> assertThat(person.open()).isEmpty());
        assertThat(person.tasks()).extracting(KeptTask::status).containsOnly("cancelled");
    }

    @Test
    void aTeamWithAUnitThatNobodyKnowsIsRefused() {
        var person = new PersonInTown(town, TestPersons.COORDINATION);
        assertThat(person.refused(CareTown.PRIMARY_CARE, TeamText.team("t-x", "physician@SE0-X")))
                .contains("katalogen");
    }

    private static void homeCareSays(String json) {
        assertThat(town.homeCareSends(json).status()).isEqualTo(PersonInTown.ACCEPTED);
    }

    private static List<String> lettersOfTasks() {
        return town.record().deliveries().stream()
                .filter(row -> row.startsWith("task"))
                .toList();
    }

    private static String stayId() {
        return town.record()
                .rows("select distinct stay from stay_event where kind = 'READY'")
                .get(0);
    }
}
