package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.coordination.CareTown.Answer;
import se.brygga.simulators.hospital.TestPersons;

/** Region and municipality write to the same plan at the same moment: one is taken, the other meets a clear conflict. */
class ContributeAtOnceIT {

    private static final int ROUNDS = 20;
    private static final String PLAN = "SIP-1";

    @Test
    void oneIsTakenTheOtherIsToldAndBothAreKept() throws Exception {
        try (var town = new CareTown("contribute-at-once")) {
            var round = new PlanRound(town, TestPersons.AKERBY, PLAN).planning();
            int atTheDoor = 0;
            for (int i = 0; i < ROUNDS; i++) {
                int version = round.version();
                List<Answer> answers = atOnce(town, round, version);
                atTheDoor += (int) answers.stream()
                        .filter(answer -> answer.status() == 422)
                        .count();
                await().atMost(CareTown.PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .untilAsserted(() -> assertThat(refusals(town)).hasSize(version - 4));
                toldOfEach(town, i + 1 - atTheDoor);
                assertThat(round.version()).isEqualTo(version + 1);
            }
            assertThat(town.record().acts(PLAN))
                    .extracting(act -> Integer.valueOf(act.split(" ")[0]))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 5 + ROUNDS).boxed().toList());
            assertThat(refusals(town))
                    .hasSize(ROUNDS)
                    .allSatisfy(row -> assertThat(row).startsWith("PLAN_STALE").contains("version", "skicka igen"));
            System.out.printf(
                    "%d conflicts, %d of them told at the door, %d afterwards%n",
                    ROUNDS, atTheDoor, ROUNDS - atTheDoor);
        }
    }

    /**
     * Demands that everybody whose contribution was taken with 202 and then overtaken is told: its unit by a task with both versions,
     * its system by a message of its format.
     */
    private static void toldOfEach(CareTown town, int afterwards) {
        String overtaken = " from delivery d join message m on m.number = d.message where m.code = 'PLAN_STALE'"
                + " and m.connector = d.destination and d.event in ('task', 'acknowledgement')";
        await().atMost(CareTown.PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
                        town.record().rows("select distinct m.number" + overtaken))
                .hasSize(afterwards));
    }

    private static List<Answer> atOnce(CareTown town, PlanRound round, int version) throws Exception {
        var go = new CountDownLatch(1);
        String nurses = round.text.adds(round.id(), version, PlanText.NURSING, "Sår läggs om " + version);
        String homeCare = round.contribution(version).adds("Dusch " + version);
        var one = CompletableFuture.supplyAsync(() -> {
            hold(go);
            return town.writes(CareTown.NURSING, TestPersons.AKERBY, nurses);
        });
        var other = CompletableFuture.supplyAsync(() -> {
            hold(go);
            return town.homeCareSends(homeCare);
        });
        go.countDown();
        return List.of(one.get(), other.get());
    }

    private static void hold(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> refusals(CareTown town) {
        List<String> all = new ArrayList<>(town.record().parked(CareTown.NURSING));
        all.addAll(town.record().parked(CareTown.HOME_CARE));
        return all;
    }
}
