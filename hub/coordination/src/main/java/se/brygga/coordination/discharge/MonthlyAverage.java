package se.brygga.coordination.discharge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.brygga.core.time.SwedishTime;

/**
 * Payment liability for all who were discharged in a month together, as many regions and municipalities have agreed (UTS 4:5):
 * what the sum of days is above the target times the persons is paid for.
 */
public final class MonthlyAverage implements LiabilityPolicy {

    private final DischargeSettings settings;

    /** Takes target and rates. */
    public MonthlyAverage(DischargeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Statement judge(DischargeCase one, Instant now) {
        Steps steps = new Steps();
        Outcome outcome = outcome(one, now, steps);
        boolean isFinal = !one.state().isOpen() && one.state() != DischargeState.NEW;
        return new Statement(outcome, steps.all(), one.situation().payer(), isFinal);
    }

    private static Outcome outcome(DischargeCase one, Instant now, Steps steps) {
        if (one.state() == DischargeState.CANCELLED || one.state() == DischargeState.NEW) {
            return steps.against("2 kap. 1 §", Reason.CASE_CANCELLED);
        }
        List<ReadySpell> sent = one.facts().readies().stream()
                .filter(spell -> spell.sent() != null)
                .toList();
        if (sent.isEmpty()) {
            return steps.against("3 kap. 1 §", Reason.NO_READY_NOTICE);
        }
        int days = sent.stream().mapToInt(spell -> days(spell, now)).sum();
        steps.month(days);
        return new Outcome.Counted(days);
    }

    /** Calendar days from being ready to the end; who leaves on the same day has 0. */
    private static int days(ReadySpell spell, Instant now) {
        LocalDate ready = SwedishTime.day(spell.sent());
        LocalDate end = SwedishTime.day(spell.end() == null ? now : spell.end());
        return (int) Math.max(0, ChronoUnit.DAYS.between(ready, end));
    }

    /**
     * Returns what a municipality pays for a month.
     *
     * @param days of each person who was discharged in the month
     * @param year whose rate counts
     */
    public Bill bill(List<Integer> days, int year) {
        int sum = days.stream().mapToInt(Integer::intValue).sum();
        BigDecimal allowed = settings.targetDays().multiply(BigDecimal.valueOf(days.size()));
        int billable = BigDecimal.valueOf(sum)
                .subtract(allowed)
                .max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        Integer rate = settings.rates().get(year);
        return new Bill(days.size(), sum, billable, rate == null ? null : (long) billable * rate);
    }

    /**
     * A month of one municipality.
     *
     * @param persons how many were discharged
     * @param days their days together
     * @param billable days above the target
     * @param amount kronor; null if the year has no rate
     */
    public record Bill(int persons, int days, int billable, Long amount) {}
}
