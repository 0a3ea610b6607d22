package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.Directory;
import se.brygga.access.decision.Block.Lift;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;

/** The edges of blocks and lifts (domain.md 5; security.md 6, cases 48, 49). */
class BlockRuleTest {

    private static final Span EVER = new Span(null, null);

    @ParameterizedTest(name = "lifted from {0} until {1}, read at {2}: {3}")
    @CsvSource({
        "2026-03-25T10:00+01:00, 2026-04-01T10:00+02:00, 2026-03-25T10:00+01:00, SHOW",
        "2026-03-25T10:00+01:00, 2026-04-01T10:00+02:00, 2026-03-25T09:59:59.999+01:00, WITHHOLD",
        "2026-03-25T10:00+01:00, 2026-04-01T10:00+02:00, 2026-04-01T09:59:59.999+02:00, SHOW",
        "2026-03-25T10:00+01:00, 2026-04-01T10:00+02:00, 2026-04-01T10:00+02:00, WITHHOLD",
        "2026-03-25T10:00+01:00, 2026-04-01T10:00:00.001+02:00, 2026-03-26T10:00+01:00, WITHHOLD",
        "2026-03-25T10:00+01:00, 2026-04-01T11:00+02:00, 2026-03-26T10:00+01:00, WITHHOLD",
        "2026-10-20T10:00+02:00, 2026-10-27T10:00+01:00, 2026-10-27T09:59+01:00, SHOW",
        "2026-10-20T10:00+02:00, , 2026-10-21T10:00+02:00, WITHHOLD",
        ", 2026-10-27T10:00+01:00, 2026-10-21T10:00+02:00, WITHHOLD"
    })
    void aLiftHoldsToTheMillisecondAndSevenDaysAtMost(String from, String until, String now, Outcome outcome) {
        Lift lift = new Lift("lift", Ordinary.USER, null, instant(from), instant(until));
        Circumstances circumstances = at(instant(now), Ordinary.outer(EVER, lift));

        assertThat(decide(circumstances, Ordinary.elsewhere()).outcome()).isEqualTo(outcome);
    }

    @Test
    void aLiftForAnotherUserOrUnitOrForNobodyIsNone() {
        for (Lift lift : List.of(
                lift("SE2329990010-A2", null),
                lift(null, Directory.OTHER_WARD),
                lift(null, null),
                lift(Ordinary.USER, Directory.OTHER_WARD))) {
            assertThat(decide(Ordinary.patient(List.of(Ordinary.outer(EVER, lift))), Ordinary.elsewhere()))
                    .isEqualTo(new Decision(Outcome.WITHHOLD, Reason.BLOCKED, false, List.of("block")));
        }
    }

    @Test
    void eachBlockNeedsItsOwnLift() {
        Block lifted = Ordinary.outer(EVER, lift(Ordinary.USER, null));
        Block other = Ordinary.inner(Directory.TOWN_CARE, null);

        assertThat(decide(Ordinary.patient(List.of(lifted, other)), Ordinary.elsewhere())
                        .reason())
                .isEqualTo(Reason.BLOCKED);
    }

    @ParameterizedTest(name = "block {0}..{1}, item {2}..{3}: {4}")
    @CsvSource({
        "2020-01-01, 2020-12-31, 2020-12-31T23:59:59+01:00, 2021-01-02, WITHHOLD",
        "2020-01-01, 2020-12-31, 2020-12-31, 2020-12-31, WITHHOLD",
        "2020-01-01, 2020-12-31, 2021-01-01, 2021-01-01, SHOW",
        "2020-01-01, 2020-12-31, 2021-01-01T00:00:00+01:00, 2021-01-02, SHOW",
        "2020-01-01, 2020-12-31, 2020-12-31T22:59:59Z, 2020-12-31T22:59:59Z, WITHHOLD",
        "2020-01-01, 2020-12-31, 2020-12-31T23:00:00Z, 2020-12-31T23:00:00Z, SHOW",
        "2020-01-01, 2020-12-31, 2019-12-30, 2019-12-31, SHOW",
        "2020-01-01, 2020-12-31, 2019-12-30, , WITHHOLD",
        "2020-01-01, 2020-12-31, , , WITHHOLD",
        "2020-01-01, 2020-12-31, , 2019-01-01, WITHHOLD",
        "2020-01-01, 2020-12-31, 2021-06-01, 2021-05-01, WITHHOLD",
        "2020-01-01, , 2026-01-01, 2026-01-01, WITHHOLD",
        ", 2020-12-31, 1912-12-12, 1912-12-12, WITHHOLD",
        "2020, 2020, 2020-12, 2020-12, WITHHOLD",
        "2026-03-29, 2026-03-29, 2026-03-29T03:30:00+02:00, 2026-03-29T03:30:00+02:00, WITHHOLD",
        "2026-03-29, 2026-03-29, 2026-03-29T22:00:00Z, 2026-03-29T22:00:00Z, SHOW",
        "2026-10-25, 2026-10-25, 2026-10-25T22:59:59Z, 2026-10-25T22:59:59Z, WITHHOLD",
        "2026-10-25, 2026-10-25, 2026-10-25T23:00:00Z, 2026-10-25T23:00:00Z, SHOW",
        "2016-12-31, 2017-01-01, 2017-01-02, 2017-01-02, SHOW"
    })
    void anyOverlapWithWholeSwedishDaysHides(String from, String until, String start, String end, Outcome outcome) {
        Item item = Ordinary.item(Directory.TOWN_CARE, Directory.HOME_NURSING, span(start, end));

        assertThat(decide(Ordinary.patient(List.of(Ordinary.outer(span(from, until)))), item)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "inner block of {0}, item of {1}: {2}")
    @CsvSource({
        "SE2329990010-K01, SE2329990010-K01, SHOW",
        "SE2329990010-K01, SE2329990010-K01A, SHOW",
        "SE2329990010-K02, SE2329990010-K01, SHOW",
        "SE2329990010-K02, SE2329990010-K02, WITHHOLD",
        "SE2329990010-K02, SE2329990010-K99, WITHHOLD",
        "SE2329990010-K01A, SE2329990010-K01, WITHHOLD",
        "SE2329990010-K02, SE2329990010-V1, WITHHOLD",
        ", SE2329990010-K01, SHOW",
        ", SE2329990010-K02, WITHHOLD",
        ", SE2329990010-K01A, WITHHOLD"
    })
    void anInnerBlockHidesFromAllOtherUnits(String blocked, String author, Outcome outcome) {
        Item item = Ordinary.item(Directory.REGION, author, new Span(Ordinary.NOW, Ordinary.NOW));

        Decision decision = decide(Ordinary.patient(List.of(Ordinary.inner(Directory.REGION, blocked))), item);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.reason()).isEqualTo(outcome == Outcome.SHOW ? null : Reason.BLOCKED_INNER);
    }

    @Test
    void anInnerBlockOfATeamHidesWhatIsKnownOnlyAsTheWards() {
        Item item = Ordinary.item(Directory.REGION, Directory.WARD, new Span(Ordinary.NOW, Ordinary.NOW));
        Circumstances blocked = Ordinary.patient(List.of(Ordinary.inner(Directory.REGION, Directory.WARD_TEAM)));

        assertThat(Ordinary.law()
                        .decide(of(Directory.OTHER_WARD), blocked, item, Stage.CONTENT)
                        .outcome())
                .isEqualTo(Outcome.WITHHOLD);
        assertThat(Ordinary.law()
                        .decide(of(Directory.WARD_TEAM), blocked, item, Stage.CONTENT)
                        .shows())
                .isTrue();
    }

    @Test
    void anOuterBlockDoesNotHideWithinTheProviderNorWithinTheAuthoritiesThatAreOne() {
        Block outer = new Block("block", true, Directory.REGION, null, null, null, null, null);
        for (String provider : List.of(Directory.REGION, Directory.REGION_TOO)) {
            Item item = Ordinary.item(provider, Directory.OTHER_WARD, new Span(Ordinary.NOW, Ordinary.NOW));

            assertThat(decide(Ordinary.patient(List.of(outer)), item).shows()).isTrue();
        }
    }

    @Test
    void aBlockOfAnotherProviderHidesNothingHere() {
        Block other = new Block("block", true, Directory.REGION, null, null, null, null, null);

        assertThat(decide(Ordinary.patient(List.of(other)), Ordinary.elsewhere())
                        .shows())
                .isTrue();
    }

    @Test
    void blocksThatAreNotKnownHide() {
        assertThat(decide(Ordinary.patient(null), Ordinary.elsewhere()).reason())
                .isEqualTo(Reason.BLOCK_STATUS_UNKNOWN);
    }

    private static Decision decide(Circumstances circumstances, Item item) {
        return Ordinary.law().decide(Ordinary.CARE, circumstances, item, Stage.CONTENT);
    }

    private static Reader of(String unit) {
        return new Reader(Side.CARE, Directory.REGION, unit, Ordinary.USER, 3, Purpose.CARE, null, false);
    }

    private static Circumstances at(Instant now, Block block) {
        Ground consent = new Ground("consent", Ordinary.USER, null, Instant.EPOCH, null);
        return new Circumstances(
                Relation.PATIENT, List.of(block), List.of(consent), Ordinary.CAPABLE, Optional.empty(), now);
    }

    private static Lift lift(String user, String unit) {
        return new Lift("lift", user, unit, Ordinary.NOW.minusMillis(1), Ordinary.NOW.plus(Duration.ofDays(1)));
    }

    private static Span span(String from, String until) {
        Period period = new Period();
        period.setStartElement(from == null ? null : new DateTimeType(from));
        period.setEndElement(until == null ? null : new DateTimeType(until));
        return Span.of(period);
    }

    private static Instant instant(String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
