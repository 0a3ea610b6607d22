package se.brygga.coordination.discharge;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;

/**
 * What region and municipalities have agreed on the discharge (UTS 4:5; domain.md 11), from config/discharge.yml.
 *
 * @param policy how payment liability is found
 * @param days days from the notice that the person is ready until the municipality is liable (UTS 5:4)
 * @param noonCutOff a notice sent after this time of day counts from the next day
 * @param targetDays target of the monthly average, in days
 * @param countDischargeDay true if the day of discharge is a day of liability too
 * @param callRollsToWeekday true if a call that is due on a day off may be done on the next weekday (1930:173)
 * @param lateRemovesLiability true if a late admission notice or call removes the liability, as a missing one does
 * @param rates kronor for a day of care, by year; a year without one is not priced
 */
public record DischargeSettings(
        Policy policy,
        int days,
        LocalTime noonCutOff,
        BigDecimal targetDays,
        boolean countDischargeDay,
        boolean callRollsToWeekday,
        boolean lateRemovesLiability,
        Map<Integer, Integer> rates) {

    /** How payment liability is found. */
    public enum Policy {
        /** For each person by chapter 5 of the law. */
        INDIVIDUAL_STATUTORY,
        /** For all who were discharged in a month together, against a target. */
        MONTHLY_AVERAGE
    }

    /** The law as it stands, where nothing has been agreed; the rates are those that have been decided. */
    public static final DischargeSettings STATUTORY = new DischargeSettings(
            Policy.INDIVIDUAL_STATUTORY,
            3,
            LocalTime.NOON,
            new BigDecimal("3.0"),
            false,
            true,
            true,
            Map.of(2019, 7800, 2022, 9300, 2023, 10500));

    /** Returns the policy. */
    public LiabilityPolicy liability() {
        return switch (policy) {
            case INDIVIDUAL_STATUTORY -> new IndividualStatutory(this);
            case MONTHLY_AVERAGE -> new MonthlyAverage(this);
        };
    }
}
