package se.brygga.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import se.brygga.app.mllp.MllpClient;

/** MLLP, plain or TLS; the connection stays open between messages. */
final class MllpDoor implements Door {

    private static final Set<String> ACCEPTED = Set.of("AA", "CA");

    private final String host;
    private final int port;
    private final SSLContext tls;
    private final Duration patience;
    private final Charset charset;
    private MllpClient client;

    /** Takes where to connect; {@code tls} null = plain text; acknowledgements are printed from {@code charset}. */
    MllpDoor(String host, int port, SSLContext tls, Duration patience, Charset charset) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.patience = patience;
        this.charset = charset;
    }

    @Override
    public boolean hand(String name, byte[] content, PrintWriter out) throws IOException {
        if (client == null) {
            client = MllpClient.connect(host, port, tls, patience);
        }
        byte[] answer;
        try {
            answer = client.exchange(content);
        } catch (IOException e) {
            close();
            throw e;
        }
        String text = new String(answer, charset);
        text.lines().forEach(out::println);
        return accepted(text);
    }

    private static boolean accepted(String acknowledgement) {
        Optional<String> msa = Arrays.stream(acknowledgement.split("[\r\n]+"))
                .filter(segment -> segment.startsWith("MSA"))
                .findFirst();
        return msa.map(segment -> segment.split("\\|", -1))
                .filter(fields -> fields.length > 1)
                .filter(fields -> ACCEPTED.contains(fields[1]))
                .isPresent();
    }

    @Override
    public String address() {
        return (tls == null ? "mllp://" : "mllps://") + host + ":" + port;
    }

    @Override
    public void close() throws IOException {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
