package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import se.brygga.simulators.coordination.CareTown.Answer;
import se.brygga.simulators.coordination.RecordOnDisk.KeptTask;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.municipality.Decision;
import se.brygga.simulators.municipality.FhirNeighbour;
import se.brygga.simulators.municipality.Letter;

/** What systems write of one person, and what the hub makes of it. */
record PersonInTown(CareTown town, Person person) {

    static final int ACCEPTED = 202;

    /** Lets a system write what must be taken. */
    void writes(String system, String... resources) {
        taken(town.writes(system, person, resources));
    }

    /** Lets a system write what must be refused, and returns the answer. */
    String refused(String system, String... resources) {
        Answer answer = town.writes(system, person, resources);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    void tells(byte[] message) {
        taken(town.tells(CareTown.PRIMARY_CARE, message));
    }

    private static void taken(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(ACCEPTED);
    }

    /** Enrols the person with region primary care, and home nursing in the team. */
    void enrol(String id) {
        writes(
                CareTown.PRIMARY_CARE,
                TeamText.team(
                        "team-" + id,
                        "region-coordinator@" + PlanText.PRIMARY_CARE,
                        "mobile-team@" + PlanText.PRIMARY_CARE,
                        "physician@" + PlanText.PRIMARY_CARE,
                        "home-nursing@" + PlanText.NURSING),
                TeamText.enrolment(id, "narsjukvardsteam", LocalDate.now()));
        soon(() -> assertThat(tasks("care-model-action")).isNotEmpty());
    }

    /** Lets home care decide on support that goes on. */
    void decide() throws IOException {
        var decision = new Decision(
                "D-" + person.born(),
                person.id(),
                "SE2120009994-O1",
                PlanText.HOME_CARE,
                LocalDate.now().minusDays(30));
        taken(town.homeCareSends(new ObjectMapper().writeValueAsString(decision.json())));
        soon(() -> assertThat(town.record().resources("ServiceRequest")).isNotEmpty());
    }

    /** Returns code and owner of what is to be done. */
    List<String> open() {
        return tasks().stream().filter(KeptTask::isOpen).map(KeptTask::what).toList();
    }

    /** Waits for the first task of a kind. */
    KeptTask task(String code) {
        soon(() -> assertThat(tasks(code)).isNotEmpty());
        return tasks(code).get(0);
    }

    List<KeptTask> tasks(String code) {
        return tasks().stream().filter(task -> task.code().equals(code)).toList();
    }

    List<KeptTask> tasks() {
        return town.record().tasksOf(person.id());
    }

    /** Returns what a system got about the person. */
    List<Letter> letters(FhirNeighbour system, String event) {
        return system.letters().letters().stream()
                .filter(letter -> letter.event().equals(event))
                .filter(letter -> letter.bundle().toString().contains(person.id()))
                .toList();
    }

    static void soon(ThrowingRunnable demand) {
        await().atMost(CareTown.PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(demand);
    }
}
