package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the hub, one record: the same user asks both for the same emergency access at the same moment. */
class TwoNodesTest {

    private static final String EMERGENCY = """
            {"patient":"Patient/%s","reasonCode":"unconscious","reason":"Medvetslös vid ankomst till akuten",
             "dangerToLife":true,"consentUnobtainable":%s,"cannotRequestLift":true}""";

    private final ExecutorService requests = Executors.newFixedThreadPool(2);
    private final CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    private RegistersOffice one;
    private RegistersOffice other;
    private String patient;

    @BeforeEach
    void open(@TempDir Path folder) {
        one = new RegistersOffice(folder).as(Commissions.doctor());
        other = new RegistersOffice(folder).as(Commissions.doctor());
        patient = one.tolvan();
        List.of(one, other).forEach(node -> node.beforeLogging(() -> await(node)));
    }

    @AfterEach
    void close() {
        requests.shutdown();
        one.close();
        other.close();
    }

    @Test
    void twoAtOnceOpenOne() throws Exception {
        assertThat(ask("true", "true")).containsExactlyInAnyOrder(200, 201);

        assertThat(one.registers.newest("emergency", 10)).hasSize(1);
        assertThat(one.tasks()).hasSize(1);
    }

    @Test
    void oneThatCoversMoreIsOpenedAllTheSame() throws Exception {
        assertThat(ask("true", "false")).contains(201);

        assertThat(one.registers.of(patient)).anyMatch(entry -> new RunningEmergencies(List.of(entry))
                .covering(new PersonalEntry.Danger("unconscious", "", true, true))
                .isPresent());
    }

    /** Both have seen that nothing runs before either goes on. */
    private void await(RegistersOffice node) {
        if (node.events.isEmpty()) {
            try {
                bothHaveLooked.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<Integer> ask(String first, String second) throws Exception {
        Future<Integer> here = requests.submit(() -> send(one, first));
        Future<Integer> there = requests.submit(() -> send(other, second));
        return List.of(here.get(), there.get());
    }

    private int send(RegistersOffice node, String consentUnobtainable) throws Exception {
        return node.send("/access/emergency", EMERGENCY.formatted(patient, consentUnobtainable))
                .getStatus();
    }
}
