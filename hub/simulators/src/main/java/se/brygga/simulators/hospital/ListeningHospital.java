package se.brygga.simulators.hospital;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import se.brygga.app.mllp.MllpClient;

/** A hospital's receiving system: listens with MLLP, keeps each message once by MSH-10, and answers as it is told. */
public final class ListeningHospital implements AutoCloseable {

    private static final int CONTROL_ID = 9;
    private static final int START = 0x0B;
    private static final int END = 0x1C;

    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, String> received = new LinkedHashMap<>();
    private final AtomicLong broken = new AtomicLong();
    private long repeats;
    private volatile String answer = "AA";

    /** Listens on a port of the loopback interface; 0 takes a free one. Throws {@link IOException} if it is in use. */
    public ListeningHospital(int port) throws IOException {
        server = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        thread(this::accept, "hospital-listener");
    }

    /** Answers with this code from now on: {@code AA}, {@code AE}, {@code AR|207}; empty = hang up without a word. */
    public void answer(String code) {
        answer = code;
    }

    /** Returns the port. */
    public int port() {
        return server.getLocalPort();
    }

    /** Returns the messages that came, in order, each once; no acknowledgements. */
    public synchronized List<String> messages() {
        return received.values().stream()
                .filter(text -> !text.contains("\rMSA|"))
                .toList();
    }

    /** Returns the acknowledgements that came, each once, by MSH-10 of the message that they are for. */
    public synchronized Map<String, List<Acknowledgement>> acknowledgements() {
        var all = new LinkedHashMap<String, List<Acknowledgement>>();
        for (String text : received.values()) {
            if (text.contains("\rMSA|")) {
                Acknowledgement one = Acknowledgement.of(text.getBytes(StandardCharsets.ISO_8859_1));
                all.computeIfAbsent(one.controlId(), id -> new ArrayList<>()).add(one);
            }
        }
        return all;
    }

    /** Returns how often a message came again. */
    public synchronized long repeats() {
        return repeats;
    }

    /** Returns how many connections broke off. */
    public long broken() {
        return broken.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                thread(() -> serve(connection), "hospital-connection");
            } catch (IOException closed) {
                broken.incrementAndGet();
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            var frame = new ByteArrayOutputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == START) {
                    frame.reset();
                } else if (read != END) {
                    frame.write(read);
                } else if (!answered(connection, frame.toString(StandardCharsets.ISO_8859_1))) {
                    return;
                }
            }
        } catch (IOException brokenOff) {
            broken.incrementAndGet();
        } finally {
            connections.remove(connection);
        }
    }

    private boolean answered(Socket connection, String message) throws IOException {
        String[] code = answer.split("\\|");
        if (code[0].isEmpty()) {
            return false;
        }
        String id = message.split("\r")[0].split("\\|", -1)[CONTROL_ID];
        if (code[0].equals("AA")) {
            keep(id, message);
        }
        String error = code.length > 1 ? "ERR|||" + code[1] + "|E\r" : "";
        String text = "MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|20260101||ACK|A" + id + "|P|2.5.1\rMSA|" + code[0] + "|" + id
                + "\r" + error;
        connection.getOutputStream().write(MllpClient.frame(text.getBytes(StandardCharsets.ISO_8859_1)));
        return true;
    }

    private synchronized void keep(String id, String message) {
        if (received.putIfAbsent(id, message) != null) {
            repeats++;
        }
    }

    private static void thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
