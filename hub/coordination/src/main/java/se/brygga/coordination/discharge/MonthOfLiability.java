package se.brygga.coordination.discharge;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.time.SwedishTime;

/** What each municipality pays for the stays that ended in one month, by the policy that was agreed on (UTS 4:5 and chapter 5). */
public final class MonthOfLiability {

    /** Stands for the municipality of persons of whom nobody knows where they are registered. */
    public static final String UNKNOWN = "?";

    private final DischargeSettings settings;
    private final YearMonth month;
    private final SortedMap<String, List<Statement>> statements = new TreeMap<>();

    /** Takes what was agreed on, and the month. */
    public MonthOfLiability(DischargeSettings settings, YearMonth month) {
        this.settings = settings;
        this.month = month;
    }

    /** Adds a person's stays that ended in the month after the person had been ready for discharge. */
    public void add(CaseFile file) {
        new Discharges(settings).cases(file).forEach((stay, one) -> {
            if (endedInMonth(one.facts().ended()) && isCounted(one)) {
                DischargeSettings agreed = CaseUnits.of(file, stay)
                        .map(units -> settings.in(units.care()))
                        .orElse(settings);
                Statement statement = agreed.liability().judge(one, file.now());
                statements
                        .computeIfAbsent(
                                Objects.requireNonNullElse(statement.payer(), UNKNOWN), code -> new ArrayList<>())
                        .add(statement);
            }
        });
    }

    private boolean endedInMonth(Instant ended) {
        return ended != null && YearMonth.from(SwedishTime.day(ended)).equals(month);
    }

    private static boolean isCounted(DischargeCase one) {
        return one.state() != DischargeState.CANCELLED
                && one.facts().readies().stream().anyMatch(spell -> spell.sent() != null);
    }

    /** Returns what each municipality pays, by its code. */
    public SortedMap<String, Share> shares() {
        SortedMap<String, Share> shares = new TreeMap<>();
        for (Map.Entry<String, List<Statement>> of : statements.entrySet()) {
            List<Outcome> settled = of.getValue().stream()
                    .filter(Statement::isFinal)
                    .map(Statement::outcome)
                    .toList();
            shares.put(of.getKey(), new Share(bill(settled), of.getValue().size() - settled.size()));
        }
        return shares;
    }

    private MonthlyAverage.Bill bill(List<Outcome> settled) {
        if (settings.policy() == DischargeSettings.Policy.MONTHLY_AVERAGE) {
            List<Integer> days = settled.stream()
                    .filter(Outcome.Counted.class::isInstance)
                    .map(one -> ((Outcome.Counted) one).days())
                    .toList();
            return new MonthlyAverage(settings).bill(days, month.getYear());
        }
        List<Outcome.Liable> liable = settled.stream()
                .filter(Outcome.Liable.class::isInstance)
                .map(Outcome.Liable.class::cast)
                .toList();
        int days = liable.stream().mapToInt(Outcome.Liable::days).sum();
        boolean unpriced = liable.stream().anyMatch(Outcome.Liable::isUnpriced);
        Long amount = unpriced
                ? null
                : Long.valueOf(liable.stream().mapToLong(Outcome.Liable::amount).sum());
        return new MonthlyAverage.Bill(settled.size(), days, days, amount);
    }

    /**
     * What one municipality pays.
     *
     * @param bill of the stays whose statement is final
     * @param open how many stays are not counted yet, for somebody can still act in time
     */
    public record Share(MonthlyAverage.Bill bill, int open) {}
}
