package se.brygga.coordination.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.conversation.MessageScript.NOW;
import static se.brygga.coordination.conversation.MessageScript.message;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.task.UnitTask;
import se.brygga.core.message.Refusal;

class ConversationsTest {

    private final Desk desk = MessageScript.desk();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "messages.csv", delimiter = ';', numLinesToSkip = 1)
    void judges(String change, String outcome) {
        Communication message = message("m1", HOSPITAL, HOME_CARE, NOW);
        MessageScript.make(change, message);

        assertThat(desk.send(HOSPITAL, message).map(Refusal::code).orElse("kept"))
                .isEqualTo(outcome);
    }

    @Test
    void unitThatHasNotReadIsAskedTo() {
        desk.send(HOSPITAL, message("m1", HOSPITAL, HOME_CARE, NOW));
        desk.until(NOW.plus(Duration.ofHours(23)));
        assertThat(open()).isEmpty();

        desk.until(NOW.plus(Duration.ofHours(25)));

        assertThat(open()).containsExactly("read-message " + HOME_CARE);
    }

    @Test
    void answerInTheThreadIsAReceipt() {
        desk.send(HOSPITAL, message("m1", HOSPITAL, HOME_CARE, NOW));
        desk.until(NOW.plus(Duration.ofHours(25)));

        desk.send(HOME_CARE, message("m2", HOME_CARE, null, desk.file().now()));

        assertThat(open()).isEmpty();
        desk.until(NOW.plus(Duration.ofHours(80)));
        assertThat(open()).containsExactly("read-message " + HOSPITAL);
    }

    @Test
    void answerThatCameBeforeItsOriginalIsAReceiptToo() {
        desk.until(NOW.plus(Duration.ofHours(2)));
        desk.send(HOME_CARE, message("m2", HOME_CARE, HOSPITAL, NOW.plus(Duration.ofHours(1))));
        desk.send(HOSPITAL, message("m1", HOSPITAL, HOME_CARE, NOW));

        desk.until(NOW.plus(Duration.ofHours(90)));

        assertThat(open()).containsExactly("read-message " + HOSPITAL);
    }

    @ParameterizedTest
    @CsvSource({"urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11", "m1-letter"})
    void readReceiptNamesTheMessageOrItsThreadAndIsTold(String name) {
        desk.send(HOSPITAL, message("m1", HOSPITAL, HOME_CARE, NOW));

        desk.send(HOME_CARE, MessageScript.receipt("t1", HOME_CARE, name));

        assertThat(desk.file().letters()).extracting(Letter::receiver).containsExactly(HOSPITAL);
        desk.until(NOW.plus(Duration.ofHours(90)));
        assertThat(open()).isEmpty();
    }

    @Test
    void messageThatIsWrittenWithoutALetterGoesToWhomItIsFor() {
        desk.file().keep(message("m1", HOSPITAL, HOME_CARE, NOW), HOSPITAL);
        var sent = new Sent(
                "x1",
                NOW,
                desk.file().provider(HOSPITAL),
                HOSPITAL,
                List.of(message("m1", HOSPITAL, HOME_CARE, NOW)),
                false);

        assertThat(new Conversations(Duration.ofHours(24), 1)
                        .follow(desk.file(), sent)
                        .letters())
                .extracting(Letter::event, Letter::receiver)
                .containsExactly(tuple("communication", HOME_CARE));
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, COMMUNICATION_REPLY"})
    void replyToNothingForNobodyIsRefusedUnlessItsEnvelopeNamesSomebody(boolean addressed, String code) {
        Communication reply = message("m1", HOSPITAL, null, NOW);
        MessageScript.make("reply to nothing", reply);
        var sent = new Sent("x1", NOW, desk.file().provider(HOSPITAL), HOSPITAL, List.of(reply), addressed);

        assertThat(new Conversations(Duration.ofHours(24), 1)
                        .judge(desk.file(), sent)
                        .map(Refusal::code)
                        .orElse(""))
                .isEqualTo(code);
    }

    @Test
    void messageInErrorNeedNotBeRead() {
        Communication message = message("m1", HOSPITAL, HOME_CARE, NOW);
        desk.send(HOSPITAL, message);
        desk.send(HOSPITAL, message.copy().setStatus(Communication.CommunicationStatus.ENTEREDINERROR));

        desk.until(NOW.plus(Duration.ofHours(90)));

        assertThat(open()).isEmpty();
    }

    @Test
    void deviationIsReportedInOneStepAnsweredAndClosed() {
        Task report = MessageScript.deviation();
        assertThat(desk.send(HOME_CARE, report)).isEmpty();
        assertThat(desk.file().letters())
                .extracting(Letter::event, Letter::receiver)
                .containsExactly(tuple("deviation", HOSPITAL));

        Task answer = UnitTask.all(desk.file()).get(0).task().copy().setStatus(TaskStatus.COMPLETED);
        answer.addNote().setText("Rutinen är ändrad.");
        desk.send(HOSPITAL, answer.setLastModified(Date.from(NOW)));

        assertThat(desk.file().letters()).extracting(Letter::receiver).containsExactly(HOSPITAL, HOME_CARE);
        assertThat(desk.file().resources(Task.class))
                .allMatch(one -> ((Task) one.resource()).getStatus() == TaskStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"about nothing, DEVIATION_ABOUT", "without words, DEVIATION_TEXT", "to itself, DEVIATION_OWN"})
    void badDeviationIsRefused(String flaw, String code) {
        Task report = MessageScript.deviation();
        switch (flaw) {
            case "about nothing" -> report.setFocus(new Reference().setIdentifier(new Identifier().setValue("x")));
            case "without words" -> report.setDescription(null);
            default -> report.getOwner().getIdentifier().setValue(HOME_CARE);
        }

        assertThat(desk.send(HOME_CARE, report)).map(Refusal::code).contains(code);
    }

    private List<String> open() {
        return UnitTask.all(desk.file()).stream()
                .filter(UnitTask::isOpen)
                .map(one -> one.code() + " " + one.owner())
                .toList();
    }
}
