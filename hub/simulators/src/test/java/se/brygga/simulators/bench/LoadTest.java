package se.brygga.simulators.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.simulators.hospital.AnsweringHub;
import se.brygga.simulators.hospital.Cycles;

class LoadTest {

    @Test
    void everyMessageIsSentOnceAndMeasured() throws Exception {
        try (var hub = new AnsweringHub(AnsweringHub::accepted)) {
            var load = new Load(hub.address(), 4, new Cycles(100));

            Load.Result result = load.run(new Load.Plan(500, Duration.ofMinutes(1), Persons.anyOf(100, 4, 1)));

            assertThat(result.messages()).isEqualTo(500).isEqualTo(load.acknowledged());
            assertThat(result.latencies().count()).isEqualTo(500);
            assertThat(result.perSecond()).isPositive();
            assertThat(new HashSet<>(hub.received())).hasSize(500);
        }
    }

    @Test
    void aRefusalStopsTheMeasurement() throws Exception {
        try (var hub =
                new AnsweringHub(message -> AnsweringHub.accepted(message).replace("|AA|", "|AE|"))) {
            var load = new Load(hub.address(), 1, new Cycles(10));

            assertThatThrownBy(() -> load.run(new Load.Plan(5, Duration.ofMinutes(1), Persons.anyOf(10, 1, 1))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("AE");
        }
    }

    @Test
    void theMachineAndThisProcessCanBeLookedAt(@TempDir Path folder) throws IOException {
        Machine machine = Machine.look(folder, Duration.ofMillis(200));
        ProcessCost cost = ProcessCost.of(ProcessHandle.current().pid());

        assertThat(machine.syncsPerSecond()).isPositive();
        assertThat(machine.computer()).contains(" cores, ").contains(" MB memory, ");
        assertThat(cost.peakMegabytes())
                .isGreaterThanOrEqualTo(cost.residentMegabytes())
                .isGreaterThan(20);
        assertThat(cost.cpuMillis()).isPositive();
        assertThat(folder).isEmptyDirectory();
    }
}
