package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.coordination.CareTown.Answer;
import se.brygga.simulators.coordination.Script.Line;
import se.brygga.simulators.municipality.Letter;

/** The hub is killed with SIGKILL in the middle of casework: what it makes is what a run without a kill makes. */
class CaseworkKillIT {

    private static final int KILLS = 3;
    private static final int LONGEST_WAIT = 60;
    private static final List<String> SENDERS = List.of(CareTown.PRIMARY_CARE, CareTown.NURSING, CareTown.HOME_CARE);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random dice = new Random(seed);

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        System.out.println("seed " + seed + " (repeat with -Dseed=" + seed + ")");
        List<Line> script = Script.write();
        try (var calm = new CareTown("casework-calm")) {
            for (int i = 0; i < script.size(); i++) {
                plays(calm, script, i);
            }
            settle(calm);
            calm.hub().process().stop();
            try (var struck = new CareTown("casework-kill", calm.record().home())) {
                List<Integer> kills = dice.ints(0, script.size())
                        .distinct()
                        .limit(KILLS)
                        .boxed()
                        .toList();
                for (int i = 0; i < script.size(); i++) {
                    if (kills.contains(i)) {
                        kills(struck, script.get(i));
                    }
                    plays(struck, script, i);
                }
                settle(struck);
                assertThat(kept(struck)).isEqualTo(kept(calm));
                assertThat(struck.record().acts(Script.PLAN)).hasSize(11);
                assertThat(arrived(struck)).doesNotHaveDuplicates();
                assertThat(events(struck)).isEqualTo(events(calm));
                System.out.printf("%d messages, %d kills: %s%n", script.size(), KILLS, counts(struck));
            }
        }
    }

    /** Kills the hub while it works on a message that its sender has not seen answered, or just has. */
    private void kills(CareTown town, Line line) throws Exception {
        var sending =
                CompletableFuture.runAsync(() -> town.insists(line.system(), line.path(), line.type(), line.body()));
        Thread.sleep(dice.nextInt(LONGEST_WAIT));
        town.hub().process().kill();
        System.out.printf("killed at a message of %s%n", line.system());
        town.hub().startAgain();
        sending.join();
    }

    /** Sends until it is taken, and waits until it is kept: the next message is written for the version that it makes. */
    private static void plays(CareTown town, List<Line> script, int number) {
        Line line = script.get(number);
        Answer answer = town.insists(line.system(), line.path(), line.type(), line.body());
        assertThat(answer.status())
                .as("message " + number + ": " + answer.body())
                .isEqualTo(202);
        await().atMost(CareTown.PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
                        SENDERS.stream().mapToInt(town.record()::messages).sum())
                .isEqualTo(number + 1));
        assertThat(town.record().parked(line.system())).as("message " + number).isEmpty();
    }

    private static void settle(CareTown town) {
        await().atMost(CareTown.PATIENCE)
                .untilAsserted(() -> assertThat(waiting(town)).isEmpty());
    }

    private static List<String> waiting(CareTown town) {
        return town.record().rows("select id from delivery where state in ('QUEUED', 'SENDING', 'RETRYING') limit 5");
    }

    private static Map<String, List<String>> kept(CareTown town) {
        RecordOnDisk record = town.record();
        return Map.of(
                "messages", record.rows("select hex(message_key), state from message order by 1"),
                "acts", record.rows("select case_id, number, unit, hex(source) from act order by 1, 2"),
                "tasks", record.tasks().stream().map(Object::toString).toList(),
                "letters", record.deliveries(),
                "alarms", record.alarms());
    }

    private static Map<String, Integer> counts(CareTown town) {
        return kept(town).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .size()));
    }

    private static List<String> arrived(CareTown town) {
        return town.nursing().letters().letters().stream().map(Letter::id).toList();
    }

    private static List<String> events(CareTown town) {
        return town.nursing().letters().letters().stream()
                .map(Letter::event)
                .sorted()
                .toList();
    }
}
