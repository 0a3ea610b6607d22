package se.brygga.simulators.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.municipality.Mode;

/** The hub is killed with SIGKILL at random moments while messages stream in. */
class KillIT {

    private static final int CONNECTIONS = 8;
    private static final int PERSONS = 500;
    private static final int MESSAGES_EACH = 10;
    private static final int KILLS = 3;
    private static final Duration HANG = Duration.ofMillis(20);

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void nothingIsLostDoubledOrReorderedWhenTheHubIsKilled() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(TestHome.fresh("kill"))) {
            sendAndKill(hub);
        }
    }

    @Test
    void norWhenTheDestinationFailsHalfOfItsAnswersToo() throws Exception {
        Path home = TestHome.fresh("kill-failing");
        HubOptions options = HubOptions.in(home).onFreePorts().withRoot(impatientInstallation());
        try (HubUnderTest hub = HubUnderTest.start(options, home.resolve("logs").resolve("console.log"))) {
            hub.homeCare().misbehave(seed, HANG);
            hub.homeCare().mode(Mode.FAIL_HALF);
            sendAndKill(hub);
        }
    }

    private void sendAndKill(HubUnderTest hub) throws Exception {
        System.out.println("seed " + seed + " (repeat with -Dseed=" + seed + ")");
        try (var senders = new Senders(CONNECTIONS, PERSONS, MESSAGES_EACH)) {
            int[] moments = new Random(seed)
                    .ints(KILLS, senders.total() / 20, senders.total() - senders.total() / 20)
                    .sorted()
                    .toArray();
            senders.start(hub.options().mllp());
            for (int moment : moments) {
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> senders.acknowledged() >= moment);
                hub.process().kill();
                System.out.printf("killed after %d acknowledgements%n", senders.acknowledged());
                System.out.printf("up again after %.1f s%n", hub.startAgain().toMillis() / 1000.0);
            }
            senders.join();
            Aftermath.demandZero(hub, senders);
        }
    }

    /** Half of 5,000 answers fail, so pauses of seconds would take hours. */
    private static Path impatientInstallation() throws IOException {
        Path root = TestHome.copyOfInstallation("kill-failing-installation");
        Path connector = root.resolve("connectors/akerby-homecare/connector.yml");
        TestHome.edit(connector, "firstPause: *PT[0-9.]+[SM]", "firstPause: PT0.01S");
        TestHome.edit(connector, "longestPause: *PT[0-9.]+[SM]", "longestPause: PT0.1S");
        return root;
    }
}
