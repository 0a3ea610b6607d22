package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Access;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;
import se.brygga.core.record.RecordUnavailable;

/** Without the record there is no page about anybody: 503 with the person in the log, not a page on which everything is missing. */
class SilentRecordTest {

    @Test
    void aRecordThatDoesNotAnswerIsRefusedAndSaidOfWhom() {
        try (var gatherer = new Gatherer(Duration.ofSeconds(5), Clock.systemUTC())) {
            var openings = new Openings(gatherer, List.of(new Down()), Duration.ofSeconds(5), person -> List.of());
            assertThatThrownBy(() -> openings.open(new Openings.Asked(null, "launch", "p1"), false))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.status()).isEqualTo(503);
                        assertThat(refused.person()).isEqualTo("p1");
                    });
        }
    }

    @Test
    void ofWhomNothingIsKnownIsMaskedLikeTheProtected() {
        var nobody = new Material(List.of(Drawn.record(List.of(), Set.of())));
        assertThat(nobody.isProtected()).isTrue();
        assertThat(new Material(List.of(Drawn.record(EmptinessTest.onlyPatientAndDrug(), Set.of()))).isProtected())
                .isFalse();
    }

    /** A record that is down. */
    private static final class Down implements Source {

        @Override
        public String code() {
            return RecordSource.CODE;
        }

        @Override
        public String custodian() {
            return null;
        }

        @Override
        public Answer read(Access access, String person) {
            throw new RecordUnavailable("The database is down", null);
        }
    }
}
