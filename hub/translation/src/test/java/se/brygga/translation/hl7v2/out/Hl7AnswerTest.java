package se.brygga.translation.hl7v2.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer proves (messages.md 5, acknowledgement). */
class Hl7AnswerTest {

    private static final String HEADER = "MSH|^~\\&|EHR|X|BRYGGA|Y|20260301||ACK^A01^ACK|9|P|2.5.1";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "answers.csv", delimiter = ';', numLinesToSkip = 1)
    void isRead(String fact, String segments, String state, String code) {
        String text = HEADER + '\r' + segments.replace(" / ", "\r") + '\r';

        String read = Hl7Answer.read(text.getBytes(UTF_8), "C1", UTF_8)
                .map(answer -> answer.state() + " " + answer.code())
                .orElse("not proven");

        assertThat(read).isEqualTo(state.equals("not proven") ? state : state + ' ' + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MSA|AA|C1", "MSH|^~\\&|EHR", "MSH|^~\\&|EHR\rMSH|^~\\&|EHR\rMSA|AA|C1", "HTTP/1.1 200 OK"})
    void whatIsNoAcknowledgementProvesNothing(String text) {
        assertThat(Hl7Answer.read(text.getBytes(UTF_8), "C1", UTF_8)).isEmpty();
    }

    @Property(tries = 200)
    void noBytesAreTooStrange(@ForAll byte[] bytes) {
        assertThat(Hl7Answer.read(bytes, "C1", UTF_8)).isEmpty();
    }
}
