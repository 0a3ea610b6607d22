package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.brygga.app.mllp.MllpClient;

class MllpClientTest {

    private static final byte[] FIRST = message("1");
    private static final byte[] SECOND = message("2");

    @Test
    void exchangeReturnsTheAcknowledgementWithoutFrame() throws IOException {
        try (MllpServer server = new MllpServer(MllpServer.acknowledging("AA"));
                MllpClient client = MllpClient.connect("localhost", server.port())) {
            assertThat(text(client.exchange(FIRST))).isEqualTo("MSH|^~\\&|HUB\rMSA|AA|1\r");
            assertThat(server.received()).containsExactly(text(FIRST));
        }
    }

    @Test
    void messagesSentTogetherAreAnsweredInOrder() throws IOException {
        try (MllpServer server = new MllpServer(MllpServer.acknowledging("AA"));
                MllpClient client = MllpClient.connect("localhost", server.port())) {
            client.send(FIRST, SECOND);

            assertThat(text(client.receive())).contains("MSA|AA|1");
            assertThat(text(client.receive())).contains("MSA|AA|2");
        }
    }

    @Test
    void bytesBeforeTheFrameAreSkipped() throws IOException {
        try (MllpServer server = new MllpServer(message -> "\r\n \u000Bhello\u001C\r");
                MllpClient client = MllpClient.connect("localhost", server.port())) {
            assertThat(text(client.exchange(FIRST))).isEqualTo("hello");
        }
    }

    @Test
    void hangingUpIsTold() throws IOException {
        try (MllpServer server = new MllpServer(message -> "");
                MllpClient client = MllpClient.connect("localhost", server.port())) {
            assertThatThrownBy(() -> client.exchange(FIRST))
                    .isInstanceOf(EOFException.class)
                    .hasMessageContaining("without an acknowledgement");
        }
    }

    @Test
    void silenceEndsWithATimeout() throws IOException {
        try (MllpServer server = new MllpServer(message -> "\u000BMSH");
                MllpClient client = MllpClient.connect("localhost", server.port(), null, Duration.ofMillis(200))) {
            assertThatThrownBy(() -> client.exchange(FIRST))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("No acknowledgement within 200 ms");
        }
    }

    @Test
    void frameWithoutCarriageReturnIsTold() throws IOException {
        try (MllpServer server = new MllpServer(message -> "\u000Bhello\u001C\u000B");
                MllpClient client = MllpClient.connect("localhost", server.port())) {
            assertThatThrownBy(() -> client.exchange(FIRST)).hasMessageContaining("does not end with CR");
        }
    }

    @Test
    void nobodyListeningIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(() -> MllpClient.connect("localhost", port)).isInstanceOf(ConnectException.class);
    }

    private static byte[] message(String controlId) {
        return ("MSH|^~\\&|A|B|C|D|20260101||ADT^A01|" + controlId + "|P|2.5\rPID|1\r")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
