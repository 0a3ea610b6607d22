package se.brygga.simulators.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import se.brygga.app.mllp.MllpClient;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hospital.Visit;

/** An admission desk: writes good messages that others spoil, and sends messages one by one. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2025, 1, 1, 8, 0);

    private final InetSocketAddress hub;
    private final AtomicInteger number = new AtomicInteger();

    Desk(InetSocketAddress hub) {
        this.hub = hub;
    }

    /** Returns an admission that nothing is wrong with; each is a new one. */
    String good() {
        String id = "X-" + number.incrementAndGet();
        LocalDateTime at = BEGINNING.plusMinutes(number.get());
        return Adt.of("A01", TestPersons.AKERBY, new Visit(id, at, at.plusDays(3), "MED"), at)
                .text(id);
    }

    /** Sends a message over a connection of its own. */
    Acknowledgement answer(String message) throws IOException {
        try (var connection = connect()) {
            return exchange(connection, message);
        }
    }

    MllpClient connect() throws IOException {
        return MllpClient.connect(hub.getHostString(), hub.getPort(), null, PATIENCE);
    }

    static Acknowledgement exchange(MllpClient connection, String message) throws IOException {
        return Acknowledgement.of(connection.exchange(bytes(message)));
    }

    static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }
}
