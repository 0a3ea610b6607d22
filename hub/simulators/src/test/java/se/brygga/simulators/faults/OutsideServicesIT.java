package se.brygga.simulators.faults;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hub.HubOptions;

/**
 * The topology of docker-compose.yml with plain processes: the hub with an Artemis from its distribution, configured by the very
 * files of docker/artemis, and a real PostgreSQL. Hub and broker are killed while messages stream in.
 */
class OutsideServicesIT {

    private static final int CONNECTIONS = 8;
    private static final int PERSONS = 100;
    private static final int MESSAGES_EACH = 10;

    @Test
    void nothingIsLostDoubledOrReorderedWhenHubAndBrokerAreKilled() throws Exception {
        Path home = TestHome.fresh("outside-services");
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                OutsideBroker broker = OutsideBroker.start(home.resolve("artemis"));
                HubUnderTest hub = HubUnderTest.start(
                        options(home, broker, database), home.resolve("logs").resolve("console.log"));
                Senders senders = new Senders(CONNECTIONS, PERSONS, MESSAGES_EACH)) {
            senders.start(hub.options().mllp());
            awaitAcknowledged(senders, senders.total() / 4);
            hub.process().kill();
            hub.startAgain();
            awaitAcknowledged(senders, senders.total() / 2);
            broker.killAndStartAgain();
            senders.join();
            Aftermath.demandZero(hub, senders);
        }
    }

    private static void awaitAcknowledged(Senders senders, int count) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> senders.acknowledged() >= count);
    }

    private static HubOptions options(Path home, OutsideBroker broker, EmbeddedPostgres database) throws Exception {
        Path password = Files.writeString(home.resolve("record-password"), "postgres");
        return HubOptions.in(home)
                .onFreePorts()
                .with(Map.of(
                        "brygga.record.url",
                        "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
                        "brygga.record.username",
                        "postgres",
                        "brygga.record.password-file",
                        password.toString(),
                        "brygga.broker.url",
                        broker.url(),
                        "brygga.broker.username",
                        "brygga",
                        "brygga.broker.password-file",
                        broker.passwordFile().toString()));
    }
}
