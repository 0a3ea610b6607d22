package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.simulators.coordination.PersonInTown.soon;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.coordination.RecordOnDisk.KeptTask;
import se.brygga.simulators.hospital.TestPersons;

/** Tasks, deviations and messages about a person from unit to unit (messages.md 3), on a running hub. */
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
        KeptTask task = person.tasks("phone-contact").get(0);

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
        KeptTask task = person.tasks("deviation").get(0);
        person.writes(
                CareTown.PRIMARY_CARE, TeamText.answer(task.id(), "deviation", "completed", PlanText.PRIMARY_CARE));
        soon(() -> assertThat(person.letters(town.nursing(), "deviation")).isNotEmpty());
    }

    @Test
    void aMessageReachesTheOtherUnitAndAReplyToNothingIsRefused() {
        var person = new PersonInTown(town, TestPersons.DECIDED);
        person.writes(CareTown.NURSING, message(""));
        soon(() -> assertThat(person.letters(town.primaryCare(), "care-communication-message"))
                .hasSize(1));
        String reply =
                message("\"inResponseTo\": [{\"type\": \"Communication\", \"identifier\": {\"value\": \"M-99\"}}], ");
        assertThat(person.refused(CareTown.NURSING, reply)).contains("diagnostics");
    }

    private static String message(String more) {
        return """
                {"resourceType": "Communication", "identifier": [
                  {"system": "urn:ietf:rfc:3986", "value": "urn:uuid:%s"}, {"system": "urn:x:messages", "value": "%s"}],
                 "status": "completed", "category": [{"coding": [{"code": "discharge",
                  "system": "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes"}]}],
                 "subject": {"reference": "%s"}, "sent": "%s", "sender": %s, "recipient": [%s], %s
                 "payload": [{"contentString": "Vi tar emot i morgon."}]}
                """.formatted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        FhirTransaction.SUBJECT,
                        PlanRound.now(),
                        PlanText.unit(PlanText.NURSING),
                        PlanText.unit(PlanText.PRIMARY_CARE),
                        more);
    }
}
