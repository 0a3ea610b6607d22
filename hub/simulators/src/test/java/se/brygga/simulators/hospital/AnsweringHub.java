package se.brygga.simulators.hospital;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import se.brygga.app.mllp.MllpClient;

/** A listener that reads MLLP frames and answers each; a null answer closes the connection. */
public final class AnsweringHub implements AutoCloseable {

    private final ServerSocket server;
    private final UnaryOperator<String> answers;
    private final List<String> received = new CopyOnWriteArrayList<>();

    public AnsweringHub(UnaryOperator<String> answers) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answers);
    }

    public AnsweringHub(ServerSocket server, UnaryOperator<String> answers) {
        this.server = server;
        this.answers = answers;
        Thread accepting = new Thread(this::accept);
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Answers every message positively. */
    public static String accepted(String message) {
        return "MSH|^~\\&|BRYGGA|HUB|EHR|MELLANLAND|20260302||ACK|1|P|2.5.1\rMSA|AA|" + controlId(message) + "\r";
    }

    /** Answers that the storage is unavailable. */
    public static String unavailable(String message) {
        return "MSH|^~\\&|BRYGGA\rMSA|AR|" + controlId(message) + "\rERR||MSH^1|207^Application internal error|E\r";
    }

    public static String controlId(String message) {
        return message.split("\r")[0].split("\\|")[9];
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("localhost", server.getLocalPort());
    }

    public List<String> received() {
        return received;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                new Thread(() -> serve(connection)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            for (String message = read(in); message != null; message = read(in)) {
                received.add(message);
                String answer = answers.apply(message);
                if (answer == null) {
                    return;
                }
                connection.getOutputStream().write(MllpClient.frame(answer.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException brokenOff) {
            received.add("broken off");
        }
    }

    private static String read(InputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (int b = in.read(); b != 0x1C; b = in.read()) {
            if (b < 0) {
                return null;
            }
            content.write(b);
        }
        in.read();
        return content.toString(StandardCharsets.ISO_8859_1).substring(1);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
