package se.brygga.simulators.hospital;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import se.brygga.app.mllp.MllpClient;

/**
 * A hospital's sending system: one connection, one message at a time, and never a message given up before its answer.
 *
 * <p>If the connection breaks before the answer came, it connects again and sends the same bytes again. Only the counts may be
 * asked for by other threads.
 */
public final class Hospital implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final InetSocketAddress hub;
    private final Duration answerWithin;
    private MllpClient connection;
    private volatile long repeats;
    private volatile long refusals;

    /** Takes the hub's MLLP address; {@code answerWithin} is how long to wait before sending again. */
    public Hospital(InetSocketAddress hub, Duration answerWithin) {
        this.hub = hub;
        this.answerWithin = answerWithin;
    }

    /** Returns a hospital that sends without TLS. */
    public static Hospital plain(InetSocketAddress hub) {
        return new Hospital(hub, Duration.ofSeconds(30));
    }

    /** Sends a message until it is answered finally: positively, or with an error that repeating cannot cure. */
    public Acknowledgement send(byte[] message, Duration patience) throws IOException {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                Acknowledgement answer = Acknowledgement.of(connection().exchange(message));
                if (!answer.worthRepeating() || Instant.now().isAfter(deadline)) {
                    return answer;
                }
                refusals++;
            } catch (IOException broken) {
                close();
                if (Instant.now().isAfter(deadline)) {
                    throw broken;
                }
            }
            repeats++;
            pause();
        }
    }

    /** Returns how often a message had to be sent again. */
    public long repeats() {
        return repeats;
    }

    /** Returns how often the hub answered that its storage is unavailable. */
    public long refusals() {
        return refusals;
    }

    private MllpClient connection() throws IOException {
        if (connection == null) {
            connection = MllpClient.connect(hub.getHostString(), hub.getPort(), null, answerWithin);
        }
        return connection;
    }

    private static void pause() throws IOException {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("Interrupted while waiting for the hub");
        }
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
