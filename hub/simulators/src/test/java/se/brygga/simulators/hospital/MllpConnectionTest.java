package se.brygga.simulators.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

class MllpConnectionTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final Adt ADMISSION =
            Adt.of("A01", TestPersons.LETTERS, new Visit("V-1", NOON, NOON.plusDays(5), "MED"), NOON);

    @Test
    void pipelinedFramesAreAnsweredInOrder() throws IOException {
        try (var hub = new AnsweringHub(AnsweringHub::accepted);
                var connection = connect(hub, Duration.ofSeconds(5))) {
            List<byte[]> messages = IntStream.range(0, 50)
                    .mapToObj(i -> ADMISSION.bytes("C" + i))
                    .toList();

            List<String> answered = connection.pipeline(messages).stream()
                    .map(answer -> Acknowledgement.of(answer).controlId())
                    .toList();

            assertThat(answered)
                    .isEqualTo(IntStream.range(0, 50).mapToObj(i -> "C" + i).toList());
        }
    }

    @Test
    void lettersArriveInTheEncodingThatTheHeaderNames() throws IOException {
        try (var hub = new AnsweringHub(AnsweringHub::accepted);
                var connection = connect(hub, Duration.ofSeconds(5))) {
            connection.exchange(ADMISSION.bytes("C1"));
            connection.exchange(ADMISSION.in(StandardCharsets.UTF_8).bytes("C2"));

            assertThat(hub.received().get(0)).contains("8859/1", "Öknamnsson^Åsalill");
            assertThat(hub.received().get(1)).contains("UNICODE UTF-8").doesNotContain("Öknamnsson");
        }
    }

    @Test
    void silenceEndsTheWaiting() throws IOException {
        try (var hub = new AnsweringHub(message -> null);
                var connection = connect(hub, Duration.ofMillis(200))) {
            connection.sendRaw(new byte[] {0x0B, 'M'});

            assertThatThrownBy(connection::receive).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aClosedConnectionIsToldFromSilence() throws IOException {
        try (var hub = new AnsweringHub(message -> null);
                var connection = connect(hub, Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> connection.exchange(ADMISSION.bytes("C1"))).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aHospitalSendsAgainUntilItHasAFinalAnswer() throws IOException {
        var calls = new AtomicInteger();
        try (var hub = new AnsweringHub(message -> switch (calls.getAndIncrement()) {
                    case 0 -> null;
                    case 1 -> AnsweringHub.unavailable(message);
                    default -> AnsweringHub.accepted(message);
                });
                var hospital = Hospital.plain(hub.address())) {
            Acknowledgement answer = hospital.send(ADMISSION.bytes("C1"), Duration.ofSeconds(20));

            assertThat(answer.positive()).isTrue();
            assertThat(hospital.repeats()).isEqualTo(2);
            assertThat(hospital.refusals()).isEqualTo(1);
            assertThat(hub.received()).hasSize(3).containsOnly(ADMISSION.text("C1"));
        }
    }

    private static MllpConnection connect(AnsweringHub hub, Duration patience) throws IOException {
        return MllpConnection.open(hub.address(), SocketFactory.getDefault(), patience);
    }
}
