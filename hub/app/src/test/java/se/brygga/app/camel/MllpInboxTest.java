package se.brygga.app.camel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.intake.OpenDoor;
import se.brygga.core.message.InboxMessage;

class MllpInboxTest {

    private static final String HEAD = "MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|20260301115900||ADT^A01|C1|P|2.5.1\rEVN|";

    @TempDir
    private Path folder;

    private OpenDoor door;
    private MllpInbox inbox;

    @BeforeEach
    void open() {
        door = new OpenDoor(folder, "hl7v2");
        inbox = new MllpInbox(door.reception, door.meters, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aFrameOverTheLimitIsRefusedForGoodAndKeptWithItsBeginning() throws Exception {
        assertThat(answer(MllpFrame.Size.TOO_LARGE)).contains("MSA|AR|C1", "104^", "FRAME_TOO_LARGE");

        InboxMessage kept = door.next();
        assertThat(kept.refusal().code()).isEqualTo("FRAME_TOO_LARGE");
        assertThat(kept.content()).isEqualTo(HEAD.getBytes(ISO_8859_1));
        assertThat(new String(kept.acknowledgement(), ISO_8859_1)).contains("MSA|AR|C1");
        assertThat(door.counted("oversized")).isEqualTo(1);
        assertThat(door.counted("refused")).isEqualTo(1);
    }

    @Test
    void aFrameWithoutRoomCanBeRepeated() {
        assertThat(answer(MllpFrame.Size.NO_ROOM)).contains("MSA|AR|C1", "207^");
        assertThat(door.counted("unavailable")).isEqualTo(1);
        assertThat(door.counted("oversized")).isZero();
    }

    @Test
    void aMessageCanBeRepeatedIfTheRecordIsDown() {
        door.log.down = true;

        assertThat(answer(MllpFrame.Size.WHOLE)).contains("MSA|AR|C1", "207^");
        assertThat(door.counted("unavailable")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 70_000})
    void aMessageWithAnEndlessControlIdIsKeptAndRefused(int length) throws Exception {
        String message = HEAD.replace("|C1|", "|" + "C".repeat(length) + "|");

        assertThat(answer(message, MllpFrame.Size.WHOLE)).contains("MSA|AE|", "CONTROL_ID_TOO_LONG");

        assertThat(door.next().controlId()).isEqualTo("C".repeat(199));
    }

    private String answer(MllpFrame.Size size) {
        return answer(HEAD, size);
    }

    private String answer(String content, MllpFrame.Size size) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setProperty(Doors.CONNECTOR, OpenDoor.CONNECTOR);
        exchange.getMessage().setBody(new MllpFrame(content.getBytes(ISO_8859_1), size));
        inbox.process(exchange);
        return new String(exchange.getMessage().getBody(MllpReply.class).content(), ISO_8859_1);
    }
}
