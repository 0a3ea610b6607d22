package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.app.mllp.MllpClient;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hub.Counts;

/** Bad input over MLLP is refused in HL7's own way and kept, and the next message goes through (messages.md 5). */
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final long SLOWLY_NANOS = 5_000_000;

    private static HubUnderTest hub;
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        hub = HubUnderTest.start(TestHome.fresh("bad-input"));
        desk = new Desk(hub.options().mllp());
    }

    @AfterAll
    static void stop() throws IOException {
        hub.close();
    }

    @AfterEach
    void theFlowGoesOn() throws IOException {
        assertThat(desk.answer(desk.good()).code()).isEqualTo("AA");
    }

    @Test
    void bytesOutsideAFrameAreSkipped() throws IOException {
        try (var connection = desk.connect()) {
            connection.sendRaw("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(Desk.exchange(connection, desk.good()).code()).isEqualTo("AA");
        }
    }

    @Test
    void aFrameThatIsBrokenOffGivesWayToTheNext() throws IOException {
        String message = desk.good();
        try (var connection = desk.connect()) {
            connection.sendRaw(Desk.bytes("\u000bMSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|2025"));
            Acknowledgement answer = Desk.exchange(connection, message);

            assertThat(answer.code()).isEqualTo("AA");
            assertThat(message).contains("|" + answer.controlId() + "|");
        }
        try (var connection = desk.connect()) {
            connection.sendRaw(Desk.bytes("\u000bMSH|^~\\&|EHR|MELLANLAND|BRYGGA"));
        }
    }

    @Test
    void framesThatComeTogetherAreAllAnsweredInOrder() throws IOException {
        List<byte[]> messages =
                List.of(Desk.bytes(desk.good()), Desk.bytes("MSH|^~\\&|EHR|MELLANLAND\r"), Desk.bytes(desk.good()));
        try (var connection = desk.connect()) {
            connection.send(messages.toArray(byte[][]::new));
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < messages.size(); i++) {
                codes.add(Acknowledgement.of(connection.receive()).code());
            }

            assertThat(codes.get(0)).isEqualTo("AA");
            assertThat(codes.get(1)).isIn("AE", "AR");
            assertThat(codes.get(2)).isEqualTo("AA");
        }
    }

    @Test
    void bytesThatAreNotInTheNamedEncodingAreRefused() throws IOException {
        refusedAndKept(
                desk.good().replace("8859/1", "UNICODE UTF-8").replace("Tolvansson", "Tolv\u00e5nsson"), "AE", "102");
    }

    @Test
    void anUnknownTriggerIsRefused() throws IOException {
        refusedAndKept(desk.good().replace("ADT^A01^ADT_A01", "ADT^A99"), "AR", "201");
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        refusedAndKept(desk.good().replaceAll("PID[^\r]*\r", ""), "AE", "100");
    }

    @Test
    void aMissingIdentifierIsRefused() throws IOException {
        refusedAndKept(desk.good().replaceAll("PID\\|1\\|\\|[^|]*", "PID|1||"), "AE", "101");
    }

    @Test
    void aWrongCheckDigitIsKeptAndFlagged() throws IOException {
        long before = counts().messages("mellanland-ehr", "STORED");

        assertThat(desk.answer(desk.good().replace("191212121212", "191212121213"))
                        .code())
                .isEqualTo("AA");

        await().atMost(PATIENCE).until(() -> counts().messages("mellanland-ehr", "STORED") > before);
        await().atMost(PATIENCE).until(() -> lossReports().contains("PNR_CHECK_DIGIT"));
    }

    @Test
    void aHundredMegabytesAreRefusedAndTheConnectionIsUsableAgain() throws IOException {
        try (var connection = desk.connect()) {
            connection.sendRaw(Desk.bytes("\u000b" + desk.good()));
            byte[] megabyte = Desk.bytes("x".repeat(MEGABYTE));
            for (int i = 0; i < 100; i++) {
                connection.sendRaw(megabyte);
            }
            connection.sendRaw(new byte[] {0x1C, 0x0D});

            assertThat(Acknowledgement.of(connection.receive()).code()).isEqualTo("AR");
            assertThat(Desk.exchange(connection, desk.good()).code()).isEqualTo("AA");
        }
    }

    @Test
    void aSlowSenderIsServedAndHoldsUpNobody() throws IOException {
        byte[] frame = MllpClient.frame(Desk.bytes(desk.good()));
        try (var slow = desk.connect()) {
            for (int i = 0; i < frame.length; i++) {
                slow.sendRaw(new byte[] {frame[i]});
                LockSupport.parkNanos(SLOWLY_NANOS);
                if (i == frame.length / 2) {
                    assertThat(desk.answer(desk.good()).code()).isEqualTo("AA");
                }
            }

            assertThat(Acknowledgement.of(slow.receive()).code()).isEqualTo("AA");
        }
    }

    @Test
    void aThousandConnectionsAreAllServed() throws IOException {
        List<MllpClient> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                connections.add(desk.connect());
            }
            for (MllpClient connection : connections) {
                connection.send(Desk.bytes(desk.good()));
            }
            for (MllpClient connection : connections) {
                assertThat(Acknowledgement.of(connection.receive()).code()).isEqualTo("AA");
            }
        } finally {
            for (MllpClient connection : connections) {
                connection.close();
            }
        }
    }

    private static void refusedAndKept(String message, String code, String error) throws IOException {
        long before = counts().messages("mellanland-ehr", "REFUSED");

        Acknowledgement answer = desk.answer(message);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.error()).isEqualTo(error);
        await().atMost(PATIENCE).until(() -> counts().messages("mellanland-ehr", "REFUSED") == before + 1);
    }

    private static String lossReports() {
        JsonNode newest = hub.client()
                .json("/operator/messages?state=STORED&connector=mellanland-ehr&limit=20")
                .orElseThrow();
        var reports = new StringBuilder();
        newest.forEach(message -> hub.client()
                .json("/operator/messages/" + message.path("id").asText())
                .ifPresent(trace -> reports.append(trace.path("losses").asText())));
        return reports.toString();
    }

    private static Counts counts() {
        return hub.client().counts().orElseThrow();
    }
}
