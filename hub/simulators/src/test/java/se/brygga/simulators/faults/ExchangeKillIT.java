package se.brygga.simulators.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.municipality.Conduct;

/** The hub is killed with SIGKILL while systems exchange messages through it: each arrives once and gets one outcome. */
class ExchangeKillIT {

    private static final int EACH = 250;
    private static final int KILL_AFTER = 150;
    private static final Duration DRAIN_WITHIN = Duration.ofMinutes(2);
    private static final List<Person> PERSONS =
            List.of(TestPersons.AKERBY, TestPersons.LETTERS, TestPersons.COORDINATION, TestPersons.SJOSTAD);

    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void everyMessageArrivesOnceAndHasOneOutcome() throws Exception {
        try (var town = new Neighbourhood("exchange-kill")) {
            town.nursing().conduct(Conduct.FAILING);
            var results = CompletableFuture.runAsync(() -> sendResults(town));
            var letters = CompletableFuture.runAsync(() -> sendLetters(town));
            await().atMost(DRAIN_WITHIN).pollInterval(Duration.ofMillis(2)).until(() -> taken.get() >= KILL_AFTER);
            town.hub().process().kill();
            town.hub().startAgain();
            results.join();
            letters.join();
            await().atMost(DRAIN_WITHIN).until(() -> heard(town) == 2 * EACH);
            assertThat(outcomesOfLetters(town))
                    .hasSize(EACH)
                    .allSatisfy((id, outcomes) ->
                            assertThat(outcomes).singleElement().asString().endsWith(" ok"));
            assertThat(outcomesOfResults(town)).hasSize(EACH).allSatisfy((id, outcomes) -> assertThat(outcomes)
                    .extracting(Acknowledgement::code)
                    .containsExactly("AA"));
            assertThat(town.nursing().letters().letters()).hasSize(EACH);
            assertThat(atHomeCare(town, "communication", "sourceId"))
                    .hasSize(EACH)
                    .doesNotHaveDuplicates();
            // Who is asked to answer also gets that as work: one Task of each letter, however often it is told anew.
            await().atMost(DRAIN_WITHIN).untilAsserted(() -> assertThat(Set.copyOf(atHomeCare(town, "task", "taskId")))
                    .hasSize(EACH));
            assertThat(Set.copyOf(atHomeCare(town, "task", "aboutId"))).hasSize(EACH);
            assertThat(town.nursing().letters().usedEnvelopes()).isZero();
            System.out.printf(
                    "%d messages each way; receivers saw %d and %d repeats%n",
                    EACH, town.nursing().letters().repeats(), town.hospital().repeats());
        }
    }

    private static List<String> atHomeCare(Neighbourhood town, String kind, String field) {
        return town.homeCare().letters().values().stream()
                .filter(letter -> kind.equals(letter.get("kind")))
                .map(letter -> letter.get(field))
                .toList();
    }

    private static int heard(Neighbourhood town) {
        return outcomesOfLetters(town).size() + outcomesOfResults(town).size();
    }

    private static Map<String, Set<String>> outcomesOfLetters(Neighbourhood town) {
        return town.nursing().letters().outcomes();
    }

    private static Map<String, List<Acknowledgement>> outcomesOfResults(Neighbourhood town) {
        return town.hospital().acknowledgements();
    }

    private void sendResults(Neighbourhood town) {
        try (var hospital = Hospital.plain(town.hub().options().mllp())) {
            for (int i = 0; i < EACH; i++) {
                Acknowledgement answer = hospital.send(Mail.result("R-" + i, person(i)), DRAIN_WITHIN);
                assertThat(answer.code()).isEqualTo("CA");
                taken.incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sendLetters(Neighbourhood town) {
        for (int i = 0; i < EACH; i++) {
            String letter = Mail.letter("L-" + i, person(i), Mail.CARE_UNIT);
            await().atMost(DRAIN_WITHIN)
                    .pollInterval(Duration.ofMillis(100))
                    .pollDelay(Duration.ZERO)
                    .ignoreExceptions()
                    .until(() -> town.nursing().send(letter.getBytes(UTF_8)) == 202);
            taken.incrementAndGet();
        }
    }

    private static Person person(int i) {
        return PERSONS.get(i % PERSONS.size());
    }
}
