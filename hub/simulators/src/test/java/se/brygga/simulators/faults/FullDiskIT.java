package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.municipality.Decision;
import se.brygga.simulators.municipality.DecisionSender;

/** The hub's disk has no space left for a while. */
class FullDiskIT {

    private static final int MEGABYTES = 320;
    private static final int CONNECTIONS = 4;
    private static final int PERSONS = 50;
    private static final int MESSAGES_EACH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void intakeRefusesWhileTheDiskIsFullAndLosesNothing() throws Exception {
        Path mountPoint = TestHome.fresh("full-disk");
        Optional<SmallDisk> mounted = SmallDisk.mount(mountPoint, MEGABYTES);
        assumeTrue(mounted.isPresent(), "this account may not mount a small disk");
        try (SmallDisk disk = mounted.get();
                HubUnderTest hub = HubUnderTest.start(
                        optionsOn(disk, mountPoint),
                        TestHome.fresh("full-disk-logs").resolve("console.log"));
                var senders = new Senders(CONNECTIONS, PERSONS, MESSAGES_EACH)) {
            readToken(disk, hub);
            senders.start(hub.options().mllp());
            await().atMost(PATIENCE).until(() -> senders.acknowledged() > senders.total() / 4);

            disk.fill();
            await().atMost(PATIENCE).until(() -> senders.refusals() >= 2 * CONNECTIONS);
            int acknowledged = senders.acknowledged();
            await().atMost(PATIENCE).until(() -> senders.refusals() >= 10 * CONNECTIONS);
            assertThat(senders.acknowledged()).isEqualTo(acknowledged).isLessThan(senders.total());
            assertThat(decisionBySocialServices(hub)).isEqualTo(503);
            System.out.printf("disk full: refuses after %d acknowledgements%n", acknowledged);

            disk.free();
            senders.join();
            System.out.println("space again: accepts");
            Aftermath.demandZero(hub, senders);
        }
    }

    /** The operator's token lies on the disk that only the hub sees. */
    private static void readToken(SmallDisk disk, HubUnderTest hub) throws IOException {
        Path here = Files.createDirectories(hub.options().home()).resolve("operator.token");
        Files.copy(disk.seenFromHere().resolve("home/operator.token"), here);
    }

    private static HubOptions optionsOn(SmallDisk disk, Path mountPoint) {
        return HubOptions.in(mountPoint.resolve("home"))
                .onFreePorts()
                .with("brygga.disk.warn-below", "48MB")
                .with("brygga.disk.stop-below", "24MB")
                .through(disk.wrapper());
    }

    private static int decisionBySocialServices(HubUnderTest hub) throws IOException, InterruptedException {
        var sender = new DecisionSender(hub.options().http().resolve("/intake/akerby-homecare"), () -> hub.tokens()
                .token("akerby-homecare"));
        return sender.send(new Decision(
                        "D-1",
                        TestPersons.FOLLOWED.id(),
                        "SE2120009994-O1",
                        "SE2120009994-HTJ01",
                        LocalDate.of(2026, 3, 2))
                .json());
    }
}
