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
                .isEqualTo("messageId;receipt;at;code\r\nB-1;rejected;2026-03-02T09:00:00Z;UNKNOWN_CODE\r\n");
    }

    @Test
    void aSenderOfCsvGetsARowWithoutReasonIfAllIsWell() {
        assertThat(answer(ReceiptState.OK, null)).endsWith("B-1;received;2026-03-02T09:00:00Z;\r\n");
    }

    private static String answer(ReceiptState state, String code) {
        var original = new InboxMessage(
                MessageKey.of("sjostad-socialcare", "B-1", new byte[0]),
                "sjostad-socialcare",
                "csv",
                "decision",
                "B-1",
                "lane",
                AT,
                UTF_8,
                new byte[0],
                null,
                null);
        var answer = new Answering.Answer("0123456789abcdef0123456789abcdef", state, code, null, "Why", AT);
        return new String(
                Answering.write(original, answer, ZoneId.of("Europe/Stockholm")).orElseThrow(), UTF_8);
    }
}
