package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.simulators.coordination.PersonInTown.soon;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.coordination.RecordOnDisk.KeptTask;
import se.brygga.simulators.hospital.TestPersons;

/** Tasks and deviations from unit to unit (messages.md 3), on a running hub. */
class CaseCommunicationIT {

    private static final String FOCUS =
            "\"focus\": {\"type\": \"Encounter\", \"identifier\": {\"value\": \"stay-1\"}}, \"authoredOn\"";
    private static CareTown town;

    @BeforeAll
    static void start() throws IOException {
        town = new CareTown("case-communication");
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void theAnswerOfTheOwnersSystemReachesWhoAsked() {
        var person = new PersonInTown(town, TestPersons.COORDINATION);
        person.writes(CareTown.PRIMARY_CARE, TeamText.request("t1", "phone-contact", PlanText.NURSING, "Ring dottern"));
        soon(() -> assertThat(person.letters(town.nursing(), "task")).isNotEmpty());
        KeptTask task = person.task("phone-contact");

        person.writes(CareTown.NURSING, TeamText.answer(task.id(), task.code(), "completed", PlanText.NURSING));
        soon(() -> assertThat(person.letters(town.primaryCare(), "task"))
                .anySatisfy(letter -> assertThat(letter.bundle().toString()).contains("\"completed\"")));
    }

    @Test
    void anAnswerToNothingIsRefusedAndKept() {
        var person = new PersonInTown(town, TestPersons.AKERBY);
        String nothing = TeamText.answer("f".repeat(32), "phone-contact", "accepted", PlanText.NURSING);
        assertThat(person.refused(CareTown.NURSING, nothing)).contains("does not exist");
        soon(() -> assertThat(town.record().parked(CareTown.NURSING)).anyMatch(row -> row.contains("does not exist")));
    }

    @Test
    void aDeviationIsReportedInOneStepAndAnswered() {
        var person = new PersonInTown(town, TestPersons.SJOSTAD);
        person.writes(
                CareTown.NURSING,
                TeamText.request("v1", "deviation", PlanText.PRIMARY_CARE, "Läkemedelslistan kom inte med")
                        .replace("\"authoredOn\"", FOCUS));
        soon(() -> assertThat(person.letters(town.primaryCare(), "deviation")).hasSize(1));
        KeptTask task = person.task("deviation");
        person.writes(
                CareTown.PRIMARY_CARE, TeamText.answer(task.id(), "deviation", "completed", PlanText.PRIMARY_CARE));
        soon(() -> assertThat(person.letters(town.nursing(), "deviation")).isNotEmpty());
    }

    @Test
    void aDeviationOfHomeCareReachesTheRegion() {
        var person = new PersonInTown(town, TestPersons.LETTERS);
        assertThat(town.homeCareSends(CaseText.deviation(TestPersons.LETTERS)).status())
                .isEqualTo(PersonInTown.ACCEPTED);
        soon(() -> assertThat(person.letters(town.primaryCare(), "deviation")).hasSize(1));
    }

    @Test
    void aTaskForAnUnknownUnitOrWithAnAnswerFromTheFutureIsRefused() {
        var person = new PersonInTown(town, TestPersons.DECIDED);
        assertThat(person.refused(
                        CareTown.PRIMARY_CARE, TeamText.request("u1", "phone-contact", "SE0-X", "Ring dottern")))
                .contains("katalogen");
        person.writes(CareTown.PRIMARY_CARE, TeamText.request("u2", "phone-contact", PlanText.NURSING, "Ring"));
        KeptTask task = person.task("phone-contact");
        String answer = TeamText.answer(task.id(), task.code(), "completed", PlanText.NURSING)
                .replace("\"intent\"", "\"lastModified\": \"" + PlanRound.now().plusDays(1) + "\", \"intent\"");
        assertThat(person.refused(CareTown.NURSING, answer)).contains("framtiden");
    }
}
