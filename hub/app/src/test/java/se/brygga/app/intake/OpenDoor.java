package se.brygga.app.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.BrokerConnections;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.broker.EmbeddedBroker;
import se.brygga.app.broker.InboxEntries;
import se.brygga.app.broker.Queues;
import se.brygga.app.health.DiskGuard;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;
import se.brygga.translation.Translators;

/** A reception with its broker for one connector, and what is in the connector's inbox. */
public final class OpenDoor implements AutoCloseable {

    public static final String CONNECTOR = "here";

    private static final long PATIENCE_MILLIS = 10_000;

    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    public final IntakeMeters meters = new IntakeMeters(registry);
    public final EmptyLog log = new EmptyLog();
    public final Reception reception;

    private final EmbeddedBroker broker;
    private final BrokerConnections connections = new BrokerConnections(new HubSettings.Broker("vm://0", "", ""));

    /** Starts a broker in the folder. */
    public OpenDoor(Path folder, String format) {
        broker = new EmbeddedBroker(folder, List.of(Queues.inbox(CONNECTOR), Queues.DEAD));
        broker.start();
        var doors = new Reception.Doors(Map.of(CONNECTOR, source()), Map.of(CONNECTOR, Translators.intake(format)));
        var disk = new DiskGuard(folder, new HubSettings.Disk(DataSize.ofBytes(0), DataSize.ofBytes(0)));
        reception = new Reception(doors, new DurableInbox(connections), log, disk, meters, Clock.systemUTC());
    }

    /** Returns the next message in the inbox. */
    public InboxMessage next() throws JMSException {
        try (BrokerConnections.Consuming consuming = connections.forConsuming();
                MessageConsumer consumer =
                        consuming.session().createConsumer(consuming.session().createQueue(Queues.inbox(CONNECTOR)))) {
            BytesMessage entry = (BytesMessage) consumer.receive(PATIENCE_MILLIS);
            InboxMessage message = InboxEntries.read(entry).message();
            consuming.session().commit();
            return message;
        }
    }

    /** Returns how many had this outcome. */
    public double counted(String outcome) {
        return registry.counter("brygga.intake.messages", "connector", CONNECTOR, "outcome", outcome)
                .count();
    }

    @Override
    public void close() {
        connections.close();
        broker.close();
    }

    private static Source source() {
        return new Source(
                CONNECTOR,
                "SE2120009986-O1",
                "SE2120009986-HTJ01",
                ZoneId.of("Europe/Stockholm"),
                StandardCharsets.ISO_8859_1,
                "urn:oid:1.2.752.129.2.1.2.1",
                false,
                true,
                Spelling.CANONICAL,
                Map.of(),
                new IdentifierSystems(Map.of()),
                new KeyedHash(new byte[32]));
    }
}
