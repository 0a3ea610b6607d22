package se.brygga.app.view.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;

/** A source that hangs, fails or answers in part delays and spoils nothing but itself (view.md 2.10, P4). */
class GathererTest {

    private static final Duration CUT_OFF = Duration.ofMillis(300);
    private final Gatherer gatherer = new Gatherer(CUT_OFF, Clock.systemUTC());
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        never.countDown();
        gatherer.close();
    }

    @Test
    void theQuickOneIsThereWhileTheSlowOneIsLoading() {
        Gathering gathering = gatherer.ask(List.of(quick("a"), hanging("b")), null, "p");
        assertThat(gathering.of("a").answer()).isNotNull();
        List<Arrival> arrivals = gathering.after(Duration.ZERO);
        assertThat(arrivals).extracting(Arrival::isWaiting).containsExactly(false, true);
    }

    @Test
    void whatHangsHasFailedAtItsCutOff() {
        Gathering gathering = gatherer.ask(List.of(hanging("b")), null, "p");
        Arrival late = gathering.of("b");
        assertThat(late.failed()).isTrue();
        assertThat(late.latency()).isBetween(CUT_OFF.minusMillis(50), CUT_OFF.plusSeconds(2));
    }

    @Test
    void whatThrowsHasFailed() {
        Gathering gathering = gatherer.ask(List.of(failing("c"), quick("a")), null, "p");
        assertThat(gathering.of("c").failed()).isTrue();
        assertThat(gathering.of("a").failed()).isFalse();
    }

    @Test
    void whatHangsAgainAndAgainTakesNoMoreThanItsShare() {
        for (int i = 0; i < 40; i++) {
            gatherer.ask(List.of(hanging("b")), null, "p");
        }
        assertThat(gatherer.ask(List.of(hanging("b")), null, "p").of("b").failed())
                .isTrue();
        assertThat(gatherer.ask(List.of(quick("a")), null, "p").of("a").failed())
                .isFalse();
    }

    @Test
    void whoComeInABurstWaitForTheirTurnAndAllAreAnswered() {
        Source takesAWhile = new Told("a", () -> {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            return quick("a").read(null, "p");
        });
        try (var patient = new Gatherer(CUT_OFF.multipliedBy(100), Clock.systemUTC())) {
            List<Gathering> burst = Stream.generate(() -> patient.ask(List.of(takesAWhile), null, "p"))
                    .limit(48)
                    .toList();
            assertThat(burst).allMatch(one -> !one.of("a").failed());
        }
    }

    /** A source of tests. */
    private record Told(String code, java.util.function.Supplier<Answer> answer) implements Source {

        @Override
        public String custodian() {
            return "SE2329990010-V1";
        }

        @Override
        public Answer read(Access access, String person) {
            return answer.get();
        }
    }

    private static Source quick(String code) {
        return new Told(code, () -> Source.Answer.whole(new PersonView("p", List.of("p"), List.of(), Set.of())));
    }

    private static Source failing(String code) {
        return new Told(code, () -> {
            throw new IllegalStateException("bad body");
        });
    }

    private Source hanging(String code) {
        return new Told(code, () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("interrupted");
        });
    }
}
