package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.municipality.Mode;

/** The hub is killed with SIGKILL at random moments while messages stream in. */
class KillIT {

    private static final int CONNECTIONS = 8;
    private static final int PERSONS = 500;
    private static final int MESSAGES_EACH = 10;
    private static final int KILLS = 3;

    /** The hub notes outcomes of deliveries in groups of this size. */
    private static final int NOTED_TOGETHER = 8;

    private static final Duration HANG = Duration.ofMillis(20);

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void nothingIsLostDoubledOrReorderedWhenTheHubIsKilled() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(TestHome.fresh("kill"))) {
            sendAndInterrupt(hub, HubProcess::kill);
            assertThat(hub.homeCare().notices().repeats())
                    .as("deliveries in doubt at the kills")
                    .isLessThanOrEqualTo(KILLS * NOTED_TOGETHER);
        }
    }

    @Test
    void nothingIsSentTwiceWhenTheHubIsStoppedInOrder() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(TestHome.fresh("stop"))) {
            sendAndInterrupt(hub, HubProcess::stop);
            assertThat(hub.homeCare().notices().repeats()).isZero();
        }
    }

    @Test
    void norWhenTheDestinationFailsHalfOfItsAnswersToo() throws Exception {
        Path home = TestHome.fresh("kill-failing");
        HubOptions options = HubOptions.in(home).onFreePorts().withRoot(impatientInstallation());
        try (HubUnderTest hub = HubUnderTest.start(options, home.resolve("logs").resolve("console.log"))) {
            hub.homeCare().misbehave(seed, HANG);
            hub.homeCare().mode(Mode.FAIL_HALF);
            sendAndInterrupt(hub, HubProcess::kill);
        }
    }

    private void sendAndInterrupt(HubUnderTest hub, Consumer<HubProcess> interrupt) throws Exception {
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
                interrupt.accept(hub.process());
                System.out.printf("interrupted after %d acknowledgements%n", senders.acknowledged());
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
        TestHome.edit(connector, "firstPause: *PT[0-9.]+[SM]", "firstPause: PT0.002S");
        TestHome.edit(connector, "longestPause: *PT[0-9.]+[SM]", "longestPause: PT0.02S");
        return root;
    }
}
