package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;
import se.brygga.core.record.RegisterEntry;

/**
 * However many pieces a page comes in, each source is read once for it; but the record, by which is decided, is read again for each piece
 * that comes late, so that what has been blocked meanwhile is not shown (view.md 2.8).
 */
class OneReadingTest {

    private static final Duration CUT_OFF = Duration.ofSeconds(10);

    private final Gatherer gatherer = new Gatherer(CUT_OFF, Clock.systemUTC());
    private final CountDownLatch late = new CountDownLatch(1);
    private final List<RegisterEntry> entries = new CopyOnWriteArrayList<>();
    private final Counted record = new Counted(RecordSource.CODE, new CountDownLatch(0));
    private final Counted slow = new Counted("slow", late);
    private final Counted slower = new Counted("slower", late);
    private final Openings openings =
            new Openings(gatherer, List.of(record, slow, slower), CUT_OFF, person -> List.copyOf(entries));
    private final Openings.Asked asked = new Openings.Asked(null, "launch", "p");

    @AfterEach
    void end() {
        gatherer.close();
    }

    @Test
    void lateSourcesAreShownWithWhatWasReadBefore() {
        Openings.Opened first = openings.open(asked, false);
        assertThat(first.key()).isNotEmpty();
        late.countDown();

        for (String code : List.of("slow", "slower", "slow")) {
            assertThat(openings.wait(asked, first.key(), code)).isNotNull();
        }

        assertThat(List.of(record, slow, slower))
                .extracting(one -> one.read().get())
                .containsExactly(4, 1, 1);
    }

    @Test
    void whatWasBlockedMeanwhileIsNotShownWhenItComesLate() {
        Openings.Opened first = openings.open(asked, false);
        entries.add(new RegisterEntry("b1", "block", "p", "SE2329990010-V1", null, Instant.EPOCH, null));
        late.countDown();

        assertThat(openings.wait(asked, first.key(), "slow").material().arrivals())
                .filteredOn(one -> one.source() == slow)
                .singleElement()
                .matches(one -> one.failed() && one.answer() == null);
    }

    @Test
    void aConsentThatWasAnnulledMeanwhileCountsToo() {
        entries.add(new RegisterEntry("c1", "consent", "p", "SE2329990010-V1", null, Instant.EPOCH, null));
        Openings.Opened first = openings.open(asked, false);
        entries.set(0, new RegisterEntry("c1", "consent", "p", "SE2329990010-V1", null, Instant.EPOCH, Instant.MAX));
        late.countDown();

        assertThat(openings.wait(asked, first.key(), "slow").material().arrivals())
                .filteredOn(one -> one.source() == slow)
                .allMatch(Arrival::failed);
    }

    @Test
    void whatWasReadForOneLaunchIsNotForAnother() {
        Openings.Opened first = openings.open(asked, false);
        late.countDown();

        assertThat(openings.wait(new Openings.Asked(null, "other", "p"), first.key(), "slow"))
                .isNull();
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
