package se.brygga.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;

class InboxEntriesTest {

    @Test
    void anEntryComesBackAsItWentIn() {
        Inbound before = new Inbound(message(new byte[] {1, 2}, null), false);
        assertThat(InboxEntries.read(InboxEntries.write(before)))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void refusalMissingAnswerAndReplayComeBackToo() {
        Inbound before = new Inbound(message(null, new Refusal("PID3_MISSING", "PID-3", "No identifier")), true);
        assertThat(InboxEntries.read(InboxEntries.write(before)))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    private static InboxMessage message(byte[] acknowledgement, Refusal refusal) {
        byte[] content = "MSH|^~\\&|å".getBytes(StandardCharsets.ISO_8859_1);
        return new InboxMessage(
                MessageKey.of("mellanland-ehr", "1", content),
                "mellanland-ehr",
                "hl7v2",
                "ADT^A01",
                "1",
                "lane",
                Instant.ofEpochMilli(1_772_366_400_123L),
                StandardCharsets.ISO_8859_1,
                content,
                acknowledgement,
                refusal);
    }
}
