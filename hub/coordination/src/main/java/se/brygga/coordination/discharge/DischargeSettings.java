package se.brygga.coordination.discharge;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.brygga.core.translated.StayDetails;

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
 * @param psychiatry where more days have been agreed on
 * @param harmTestIsBasis true if a harm test is ground enough to tell what secrecy may hinder, false if it takes consent
 */
public record DischargeSettings(
        Policy policy,
        int days,
        LocalTime noonCutOff,
        BigDecimal targetDays,
        boolean countDischargeDay,
        boolean callRollsToWeekday,
        boolean lateRemovesLiability,
        Map<Integer, Integer> rates,
        Psychiatry psychiatry,
        boolean harmTestIsBasis) {

    /**
     * Psychiatric care, for which parties may agree on more days than for other care (UTS 4:5).
     *
     * @param graceDays days more
     * @param units HSA-ids of the units that give it
     */
    public record Psychiatry(int graceDays, Set<String> units) {

        /** No more days than for other care. */
        public static final Psychiatry AS_OTHER_CARE = new Psychiatry(0, Set.of());
    }

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
            Map.of(2019, 7800, 2022, 9300, 2023, 10500),
            Psychiatry.AS_OTHER_CARE,
            true);

    /** Returns what is agreed on for stays in a place: the unit that gives the care, and those above it. */
    DischargeSettings in(List<String> units) {
        int more = units.stream().anyMatch(psychiatry.units()::contains) ? psychiatry.graceDays() : 0;
        return more == 0
                ? this
                : new DischargeSettings(
                        policy,
                        days + more,
                        noonCutOff,
                        targetDays,
                        countDischargeDay,
                        callRollsToWeekday,
                        lateRemovesLiability,
                        rates,
                        psychiatry,
                        harmTestIsBasis);
    }

    /** Returns the grounds on which what secrecy may hinder is told. */
    public Set<String> grounds() {
        return harmTestIsBasis ? StayDetails.GROUNDS : Set.of(StayDetails.CONSENT);
    }

    /** Returns the policy. */
    public LiabilityPolicy liability() {
        return switch (policy) {
            case INDIVIDUAL_STATUTORY -> new IndividualStatutory(this);
            case MONTHLY_AVERAGE -> new MonthlyAverage(this);
        };
    }
}
