package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.time.SwedishTime;

/** Examples K1 to K16 of domain.md 6, row by row. */
class LawTableTest {

    private static final Instant LATER = CaseScript.at("2026-11-30T12:00");

    @ParameterizedTest(name = "{0}: {2} is due {3}")
    @CsvFileSource(resources = "discharge-clocks.csv", numLinesToSkip = 1, delimiter = ';')
    void clock(String row, String script, ClockKind clock, String due, ClockState state) {
        StatutoryClock found = of(script).clocks().stream()
                .filter(one -> one.kind() == clock)
                .reduce((older, newer) -> newer)
                .orElseThrow();

        OffsetDateTime at = found.due().atZone(SwedishTime.ZONE).toOffsetDateTime();
        assertThat(
                        due.length() == 10
                                ? at.toLocalDate().toString()
                                : at.withNano(0).toString())
                .isEqualTo(due);
        assertThat(found.state(LATER)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: from {2}, {3} days, {4}")
    @CsvFileSource(resources = "discharge-liability.csv", numLinesToSkip = 1, delimiter = ';')
    void liability(String row, String script, LocalDate from, Integer days, Reason reason) {
        Outcome outcome = judge(of(script), LATER).outcome();

        if (reason != null) {
            assertThat(outcome).isEqualTo(new Outcome.NotLiable(reason));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Liable.class);
            var liable = (Outcome.Liable) outcome;
            assertThat(liable.from()).isEqualTo(from);
            if (days != null) {
                assertThat(liable.days()).isEqualTo(days);
            }
        }
    }

    @Test
    void theMonthlyAverageBillsWhatIsAboveTheTarget() {
        var month = new MonthlyAverage(DischargeSettings.STATUTORY);

        assertThat(month.bill(List.of(0, 2, 3, 6, 9), 2023)).isEqualTo(new MonthlyAverage.Bill(5, 20, 5, 52_500L));
        assertThat(month.bill(List.of(0, 2), 2023).billable()).isZero();
        assertThat(month.bill(List.of(9), 2026).amount()).isNull();
    }

    @Test
    void daysOfTwoYearsHaveTheRatesOfTheirYears() {
        LiableDays days = new LiableDays();
        days.add(LocalDate.of(2022, 12, 30), LocalDate.of(2023, 1, 2));

        assertThat(days.priced(DischargeSettings.STATUTORY.rates())).isEqualTo(2 * 9_300 + 10_500);
    }

    @Test
    void aStatementGivesEachReasonInBothLanguagesWithItsParagraph() {
        Statement statement =
                judge(of("admitted 10T09:30, ready 17T11:59:59, call 18T10:00, discharged 23T10:00"), LATER);

        assertThat(statement.isFinal()).isTrue();
        assertThat(statement.steps()).hasSizeGreaterThan(7).allSatisfy(step -> assertThat(step.rule())
                .matches("\\d kap. [\\d–]+ §§?"));
        assertThat(statement.swedish())
                .contains("från 2026-02-20: 3 dagar, utan fastställt belopp")
                .contains("(5 kap. 4 §)");
        assertThat(statement.english()).contains("liable from 2026-02-20: 3 days, not priced");
    }

    @Test
    void aStatementNamesTheDaysAndTheHourThatWereAgreedOn() {
        var law = DischargeSettings.STATUTORY;
        var agreed = new DischargeSettings(
                law.policy(),
                3,
                LocalTime.of(14, 0),
                law.targetDays(),
                false,
                true,
                true,
                law.rates(),
                new DischargeSettings.Psychiatry(1, Set.of("psychiatry")),
                true);
        var situation = new Situation(PlanFacts.SIP_REQUIRED, null, "9901");
        DischargeCase one = DischargeCase.of(
                CaseScript.events("admitted 10T09:30, ready 17T13:00, call 18T10:00, discharged 22T10:00"),
                situation,
                agreed.in(List.of("psychiatry")));

        assertThat(agreed.in(List.of("medicine"))).isSameAs(agreed);
        assertThat(agreed.in(List.of("psychiatry"))
                        .liability()
                        .judge(one, LATER)
                        .swedish())
                .contains("4 dagar efter underrättelsen, en till om den kom efter klockan 14:00")
                .contains(": 1 dag, utan fastställt belopp");
    }

    @Test
    void missingRegionInterventionsStopTheLiability() {
        var situation = new Situation(new PlanFacts(true, true, List.of()), null, "9901");
        DischargeCase one = DischargeCase.of(
                CaseScript.events("admitted 10T09:30, ready 17T10:00, call 18T10:00, discharged 23T10:00"),
                situation,
                DischargeSettings.STATUTORY);

        assertThat(judge(one, LATER).outcome()).isEqualTo(new Outcome.Stopped(Reason.REGION_PART_MISSING));
    }

    private static DischargeCase of(String script) {
        var situation = new Situation(PlanFacts.SIP_REQUIRED, null, "9901");
        return DischargeCase.of(CaseScript.events(script), situation, DischargeSettings.STATUTORY);
    }

    private static Statement judge(DischargeCase one, Instant now) {
        return DischargeSettings.STATUTORY.liability().judge(one, now);
    }
}
