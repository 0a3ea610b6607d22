package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.simulators.coordination.PersonInTown.soon;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.TestPersons;

/** Messages about a person in threads, files, receipts and replies (messages.md 3), on a running hub. */
class CareMessagesIT {

    private static final String EVENT = "care-communication-message";
    private static CareTown town;

    @BeforeAll
    static void start() throws IOException {
        town = new CareTown("care-messages");
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void aMessageWithAFileReachesTheOtherUnit() {
        var person = new PersonInTown(town, TestPersons.DECIDED);
        String message = CaseText.message(CaseText.thread(), PlanText.PRIMARY_CARE, "");
        person.writes(CareTown.NURSING, CaseText.withFile(message, "application/pdf"));
        soon(() -> assertThat(person.letters(town.primaryCare(), EVENT))
                .singleElement()
                .satisfies(letter -> assertThat(letter.bundle().toString()).contains("Schema", "JVBERi0xLjQK")));
        assertThat(person.refused(CareTown.NURSING, CaseText.withFile(message, "application/zip")))
                .contains("Bifoga en PDF");
    }

    @Test
    void aReadReceiptIsToldToWhoWrote() {
        var person = new PersonInTown(town, TestPersons.LETTERS);
        String thread = CaseText.thread();
        person.writes(CareTown.NURSING, CaseText.message(thread, PlanText.PRIMARY_CARE, ""));
        person.writes(CareTown.PRIMARY_CARE, CaseText.receipt(thread, PlanText.PRIMARY_CARE));
        soon(() -> assertThat(person.letters(town.nursing(), "task"))
                .anySatisfy(letter -> assertThat(letter.bundle().toString()).contains("read-message", "completed")));
    }

    @Test
    void aReplyInTheThreadGoesToWhoWroteAndOneToNothingIsRefused() {
        var person = new PersonInTown(town, TestPersons.SJOSTAD);
        String thread = CaseText.thread();
        person.writes(CareTown.NURSING, CaseText.message(thread, PlanText.HOME_CARE, ""));
        soon(() -> assertThat(town.homeCare().letters().values().toString()).contains("Vi tar emot i morgon."));

        assertThat(town.homeCareSends(CaseText.reply(TestPersons.SJOSTAD, thread))
                        .status())
                .isEqualTo(PersonInTown.ACCEPTED);
        soon(() -> assertThat(person.letters(town.nursing(), EVENT))
                .singleElement()
                .satisfies(letter -> assertThat(letter.bundle().toString()).contains("Nyckeln ligger kvar.")));

        String nothing = "Det finns inget att svara på";
        town.homeCareSends(CaseText.reply(TestPersons.SJOSTAD, CaseText.thread()));
        soon(() -> assertThat(town.record().parked(CareTown.HOME_CARE)).anyMatch(row -> row.contains(nothing)));
        String reply = CaseText.message(CaseText.thread(), "", CaseText.inResponseTo("M-99"));
        assertThat(person.refused(CareTown.NURSING, reply)).contains(nothing);
    }

    @Test
    void aReplyThatCameBeforeItsOriginalReachesWhomItNames() {
        var person = new PersonInTown(town, TestPersons.AKERBY);
        String early = CaseText.message(CaseText.thread(), PlanText.PRIMARY_CARE, CaseText.inResponseTo("M-99"));
        person.writes(CareTown.NURSING, early);
        soon(() -> assertThat(person.letters(town.primaryCare(), EVENT)).hasSize(1));
    }

    @Test
    void aMessageToAUnitThatNobodyKnowsIsRefused() {
        var person = new PersonInTown(town, TestPersons.COORDINATION);
        assertThat(person.refused(CareTown.NURSING, CaseText.message(CaseText.thread(), "SE0-X", "")))
                .contains("katalogen");
    }
}
