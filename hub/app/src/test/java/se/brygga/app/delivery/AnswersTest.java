package se.brygga.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.ledger.ReceiptState;

class AnswersTest {

    private static final String RECEIPT = "{\"messageId\":\"n1\",\"receipt\":\"received\"}";
    private final Answers answers = new Answers();

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 409})
    void aReceiptForThisNoticeIsAReceipt(int status) {
        assertThat(read(status, RECEIPT)).isEqualTo(ReceiptState.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>OK</html>",
                "{",
                "{}",
                "null",
                "{\"messageId\":\"n2\",\"receipt\":\"received\"}",
                "{\"messageId\":\"n1\",\"receipt\":\"perhaps\"}",
                "{\"resourceType\":\"OperationOutcome\"}"
            })
    void anythingElseWithStatus200IsNotProven(String body) {
        assertThatThrownBy(() -> read(200, body)).isInstanceOf(NotProven.class).hasMessage("NO_RECEIPT");
    }

    @ParameterizedTest
    @CsvSource({"400", "413", "415", "422"})
    void whatTheDestinationWillNeverTakeIsPermanent(int status) {
        assertThatThrownBy(() -> read(status, "")).isInstanceOf(PermanentFailure.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 408, 429, 500, 502, 503, 504})
    void whatCanPassIsTriedAgain(int status) {
        assertThatThrownBy(() -> read(status, RECEIPT)).isInstanceOf(NotProven.class);
    }

    @Test
    void aRejectionIsPermanent() {
        assertThatThrownBy(() -> read(200, "{\"messageId\":\"n1\",\"receipt\":\"rejected\"}"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessage("REJECTED");
    }

    private ReceiptState read(int status, String body) {
        return answers.read("n1", status, body.getBytes(StandardCharsets.UTF_8));
    }
}
