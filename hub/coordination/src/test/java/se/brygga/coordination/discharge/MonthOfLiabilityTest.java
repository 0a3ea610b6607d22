package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.discharge.LiabilityDesk.ADMITTED;
import static se.brygga.coordination.discharge.LiabilityDesk.GONE;
import static se.brygga.coordination.discharge.LiabilityDesk.READY;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.discharge.DischargeSettings.Policy;

/** What municipalities pay for a month (UTS 4:5): Tolvan was ready on 17 March and left on the 23rd. */
class MonthOfLiabilityTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final LiabilityDesk desk =
            new LiabilityDesk().stay(ADMITTED).at("03-12T10:00").at("03-17T12:00");

    @Test
    void byTheAgreementEachPersonsDaysStandAgainstTheTarget() {
        gone();

        assertThat(month(Policy.MONTHLY_AVERAGE, MARCH))
                .containsExactlyEntriesOf(
                        Map.of("9901", new MonthOfLiability.Share(new MonthlyAverage.Bill(1, 6, 3, 30_000L), 0)));
    }

    @Test
    void byTheLawTheLiableDaysOfEachStayArePaid() {
        gone();

        assertThat(month(Policy.INDIVIDUAL_STATUTORY, MARCH))
                .containsExactlyEntriesOf(
                        Map.of("9901", new MonthOfLiability.Share(new MonthlyAverage.Bill(1, 3, 3, 30_000L), 0)));
    }

    @Test
    void aStayCountsInTheMonthInWhichItEnded() {
        gone();

        assertThat(month(Policy.MONTHLY_AVERAGE, MARCH.minusMonths(1))).isEmpty();
        assertThat(month(Policy.MONTHLY_AVERAGE, MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void whoIsStillThereOrWasNeverReadyIsNotCounted() {
        desk.stay(READY);
        assertThat(month(Policy.MONTHLY_AVERAGE, MARCH)).isEmpty();

        desk.at("03-23T11:00").stay(ADMITTED + ", discharged 03-23T10:00");
        assertThat(month(Policy.INDIVIDUAL_STATUTORY, MARCH)).isEmpty();
    }

    private void gone() {
        desk.stay(READY).at("03-23T11:00").stay(GONE);
    }

    private Map<String, MonthOfLiability.Share> month(Policy policy, YearMonth month) {
        var agreed = new DischargeSettings(
                policy,
                3,
                LocalTime.NOON,
                new BigDecimal("3.0"),
                false,
                true,
                true,
                Map.of(2026, 10_000),
                DischargeSettings.Psychiatry.AS_OTHER_CARE,
                true);
        var liability = new MonthOfLiability(agreed, month);
        liability.add(desk.file());
        return liability.shares();
    }
}
