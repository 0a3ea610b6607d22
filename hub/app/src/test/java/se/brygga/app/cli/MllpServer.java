package se.brygga.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A tiny MLLP server for one connection at a time: keeps what it gets and answers as it is told. */
final class MllpServer implements Closeable {

    private final ServerSocket server;
    private final UnaryOperator<String> answer;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<IOException> failures = new CopyOnWriteArrayList<>();

    /** Listens on a free port of this machine; {@code answer} makes raw bytes from a message, empty = hang up. */
    MllpServer(UnaryOperator<String> answer) throws IOException {
        this(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answer);
    }

    MllpServer(ServerSocket server, UnaryOperator<String> answer) {
        this.server = server;
        this.answer = answer;
        Thread thread = new Thread(this::serve, "mllp-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with an acknowledgement of this code in a frame. */
    static UnaryOperator<String> acknowledging(String code) {
        return message -> "\u000BMSH|^~\\&|HUB\rMSA|" + code + "|" + message.split("\\|", -1)[9] + "\r\u001C\r";
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the messages received so far, without framing. */
    List<String> received() {
        return received;
    }

    /** Returns what went wrong on connections so far, such as failed handshakes. */
    List<IOException> failures() {
        return failures;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                converse(socket);
            } catch (IOException e) {
                failures.add(e);
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == 0x0B) {
                frame.reset();
            } else if (read == 0x1C) {
                String message = frame.toString(StandardCharsets.ISO_8859_1);
                received.add(message);
                String reply = answer.apply(message);
                if (reply.isEmpty()) {
                    return;
                }
                socket.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
                in.read();
            } else {
                frame.write(read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
