package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;

/** However many pieces a page comes in, each source is read once for it: one entry in the log, one of what a minute allows. */
class OneReadingTest {

    private static final Duration CUT_OFF = Duration.ofSeconds(10);

    private final Gatherer gatherer = new Gatherer(CUT_OFF, Clock.systemUTC());
    private final CountDownLatch late = new CountDownLatch(1);
    private final Counted record = new Counted(RecordSource.CODE, new CountDownLatch(0));
    private final Counted slow = new Counted("slow", late);
    private final Counted slower = new Counted("slower", late);
    private final Openings openings = new Openings(gatherer, List.of(record, slow, slower), CUT_OFF);

    @AfterEach
    void end() {
        gatherer.close();
    }

    @Test
    void lateSourcesAreShownWithWhatWasReadBefore() {
        Openings.Opened first = openings.open(null, "launch", "p", false);
        assertThat(first.key()).isNotEmpty();
        late.countDown();

        for (String code : List.of("slow", "slower", "slow")) {
            assertThat(openings.wait("launch", first.key(), code)).isNotNull();
        }

        assertThat(List.of(record, slow, slower))
                .extracting(one -> one.read().get())
                .containsOnly(1);
    }

    @Test
    void whatWasReadForOneLaunchIsNotForAnother() {
        Openings.Opened first = openings.open(null, "launch", "p", false);
        late.countDown();

        assertThat(openings.wait("other", first.key(), "slow")).isNull();
    }

    /** A source that counts how often it is read. */
    private record Counted(String code, CountDownLatch ready, AtomicInteger read) implements Source {

        Counted(String code, CountDownLatch ready) {
            this(code, ready, new AtomicInteger());
        }

        @Override
        public String custodian() {
            return null;
        }

        @Override
        public Answer read(Access access, String person) {
            read.incrementAndGet();
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Answer.whole(new PersonView(person, List.of(person), List.of(), Set.of()));
        }
    }
}
