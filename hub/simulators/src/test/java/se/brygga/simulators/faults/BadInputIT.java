package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.MllpConnection;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.hub.Counts;

/** Bad input over MLLP is refused in HL7's own way and kept, and the next message goes through (messages.md 5). */
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final long SLOWLY_NANOS = 5_000_000;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2025, 1, 1, 8, 0);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static HubUnderTest hub;

    @BeforeAll
    static void start() throws IOException {
        hub = HubUnderTest.start(TestHome.fresh("bad-input"));
    }

    @AfterAll
    static void stop() throws IOException {
        hub.close();
    }

    @AfterEach
    void theFlowGoesOn() throws IOException {
        assertThat(answer(good()).code()).isEqualTo("AA");
    }

    @Test
    void bytesOutsideAFrameAreSkipped() throws IOException {
        try (var connection = connect()) {
            connection.sendRaw("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(Acknowledgement.of(connection.exchange(bytes(good()))).code())
                    .isEqualTo("AA");
        }
    }

    @Test
    void aFrameThatIsBrokenOffGivesWayToTheNext() throws IOException {
        String message = good();
        try (var connection = connect()) {
            connection.sendRaw(bytes("\u000bMSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|2025"));
            Acknowledgement answer = Acknowledgement.of(connection.exchange(bytes(message)));

            assertThat(answer.code()).isEqualTo("AA");
            assertThat(message).contains("|" + answer.controlId() + "|");
        }
        try (var connection = connect()) {
            connection.sendRaw(bytes("\u000bMSH|^~\\&|EHR|MELLANLAND|BRYGGA"));
        }
    }

    @Test
    void framesThatComeTogetherAreAllAnsweredInOrder() throws IOException {
        List<byte[]> messages = List.of(bytes(good()), bytes("MSH|this is nothing"), bytes(good()));
        try (var connection = connect()) {
            List<String> codes = connection.pipeline(messages).stream()
                    .map(answer -> Acknowledgement.of(answer).code())
                    .toList();

            assertThat(codes.get(0)).isEqualTo("AA");
            assertThat(codes.get(1)).isIn("AE", "AR");
            assertThat(codes.get(2)).isEqualTo("AA");
        }
    }

    @Test
    void bytesThatAreNotInTheNamedEncodingAreRefused() throws IOException {
        refusedAndKept(good().replace("8859/1", "UNICODE UTF-8").replace("Tolvansson", "Tolv\u00e5nsson"), "AE", "102");
    }

    @Test
    void anUnknownTriggerIsRefused() throws IOException {
        refusedAndKept(good().replace("ADT^A01^ADT_A01", "ADT^A99"), "AR", "201");
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        refusedAndKept(good().replaceAll("PID[^\r]*\r", ""), "AE", "100");
    }

    @Test
    void aMissingIdentifierIsRefused() throws IOException {
        refusedAndKept(good().replaceAll("PID\\|1\\|\\|[^|]*", "PID|1||"), "AE", "101");
    }

    @Test
    void aWrongCheckDigitIsKeptAndFlagged() throws IOException {
        long before = counts().messages("mellanland-ehr", "STORED");

        assertThat(answer(good().replace("191212121212", "191212121213")).code())
                .isEqualTo("AA");

        await().atMost(PATIENCE).until(() -> counts().messages("mellanland-ehr", "STORED") > before);
        await().atMost(PATIENCE).until(() -> lossReports().contains("PNR_CHECK_DIGIT"));
    }

    @Test
    void aHundredMegabytesAreRefusedAndTheConnectionIsUsableAgain() throws IOException {
        try (var connection = connect()) {
            connection.sendRaw(bytes("\u000b" + good()));
            byte[] megabyte = bytes("x".repeat(MEGABYTE));
            for (int i = 0; i < 100; i++) {
                connection.sendRaw(megabyte);
            }
            connection.sendRaw(new byte[] {0x1C, 0x0D});

            assertThat(Acknowledgement.of(connection.receive()).code()).isEqualTo("AR");
            assertThat(Acknowledgement.of(connection.exchange(bytes(good()))).code())
                    .isEqualTo("AA");
        }
    }

    @Test
    void aSlowSenderIsServedAndHoldsUpNobody() throws IOException {
        byte[] frame = MllpConnection.frame(bytes(good()));
        try (var slow = connect()) {
            for (int i = 0; i < frame.length; i++) {
                slow.sendRaw(new byte[] {frame[i]});
                LockSupport.parkNanos(SLOWLY_NANOS);
                if (i == frame.length / 2) {
                    assertThat(answer(good()).code()).isEqualTo("AA");
                }
            }

            assertThat(Acknowledgement.of(slow.receive()).code()).isEqualTo("AA");
        }
    }

    @Test
    void aThousandConnectionsAreAllServed() throws IOException {
        List<MllpConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                connections.add(connect());
            }
            for (MllpConnection connection : connections) {
                connection.send(bytes(good()));
            }
            for (MllpConnection connection : connections) {
                assertThat(Acknowledgement.of(connection.receive()).code()).isEqualTo("AA");
            }
        } finally {
            for (MllpConnection connection : connections) {
                connection.close();
            }
        }
    }

    private static void refusedAndKept(String message, String code, String error) throws IOException {
        long before = counts().messages("mellanland-ehr", "REFUSED");

        Acknowledgement answer = answer(message);

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

    private static String good() {
        int number = NUMBER.incrementAndGet();
        LocalDateTime at = BEGINNING.plusMinutes(number);
        return Adt.of("A01", TestPersons.AKERBY, new Visit("X-" + number, at, at.plusDays(3), "MED"), at)
                .text("X-" + number);
    }

    private static Acknowledgement answer(String message) throws IOException {
        try (var connection = connect()) {
            return Acknowledgement.of(connection.exchange(bytes(message)));
        }
    }

    private static MllpConnection connect() throws IOException {
        return MllpConnection.open(hub.options().mllp(), SocketFactory.getDefault(), PATIENCE);
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }
}
