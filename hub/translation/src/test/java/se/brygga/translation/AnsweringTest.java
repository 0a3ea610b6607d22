package se.brygga.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;

class AnsweringTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aSenderOfCsvGetsARowWithTheReason() {
        assertThat(answer(ReceiptState.FATAL, "UNKNOWN_CODE"))
                .isEqualTo("messageId;receipt;at;code;place;text\r\n"
                        + "B-1;rejected;2026-03-02T09:00:00Z;UNKNOWN_CODE;;\"Gör så; / Do so;\"\r\n");
    }

    @Test
    void aSenderOfCsvGetsARowWithoutReasonIfAllIsWell() {
        assertThat(answer(ReceiptState.OK, null)).endsWith("B-1;received;2026-03-02T09:00:00Z;;;\r\n");
    }

    @Test
    void aSenderOfJsonGetsTheSentenceThatSaysWhatToDo() {
        assertThat(answer("json", ReceiptState.FATAL, "UNKNOWN_CODE"))
                .contains("\"code\":\"UNKNOWN_CODE\"", "\"text\":\"Gör så; / Do so;\"")
                .doesNotContain("place");
        assertThat(answer("json", ReceiptState.OK, null)).doesNotContain("code", "text");
    }

    private static String answer(ReceiptState state, String code) {
        return answer("csv", state, code);
    }

    private static String answer(String format, ReceiptState state, String code) {
        var original = new InboxMessage(
                MessageKey.of("sjostad-socialcare", "B-1", new byte[0]),
                "sjostad-socialcare",
                format,
                "decision",
                "B-1",
                "lane",
                AT,
                UTF_8,
                new byte[0],
                null,
                null);
        var answer =
                new Answering.Answer("0123456789abcdef0123456789abcdef", state, code, null, "Gör så; / Do so;", AT);
        return new String(
                Answering.write(original, answer, ZoneId.of("Europe/Stockholm")).orElseThrow(), UTF_8);
    }
}
