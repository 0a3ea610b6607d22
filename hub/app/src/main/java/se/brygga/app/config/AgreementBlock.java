package se.brygga.app.config;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import se.brygga.coordination.discharge.DischargeSettings;
import se.brygga.coordination.discharge.DischargeSettings.Policy;
import se.brygga.coordination.discharge.DischargeSettings.Psychiatry;

/** Reads from config/discharge.yml what region and municipalities have agreed on (UTS 4:5); what is left out is as the law says. */
final class AgreementBlock {

    /** The keys of the file, that of the notices too. */
    static final Set<String> KEYS = Set.of(
            "notices",
            "policy",
            "days",
            "noonCutOff",
            "targetDays",
            "countDischargeDay",
            "callRollsToWeekday",
            "lateRemovesLiability",
            "rates",
            "psychiatricGraceDays",
            "psychiatricUnits",
            "harmTestIsBasis");

    private static final DischargeSettings LAW = DischargeSettings.STATUTORY;
    private static final int MOST_DAYS = 60;
    private static final int HIGHEST_RATE = 100_000;
    private static final int FIRST_YEAR = 2018; // lag 2017:612 is in force
    private static final int LAST_YEAR = 2100;

    private AgreementBlock() {}

    /** Reads them; {@code isUnit} knows the HSA-ids of the directory. */
    static DischargeSettings read(YamlFile file, Section section, Predicate<String> isUnit) {
        return new DischargeSettings(
                section.value("policy", LAW.policy(), "INDIVIDUAL_STATUTORY or MONTHLY_AVERAGE", Policy::valueOf),
                section.value("days", LAW.days(), "a number of days from 0 to 60", within(0, MOST_DAYS)),
                section.value("noonCutOff", LAW.noonCutOff(), "a time of day such as 12:00", LocalTime::parse),
                section.value("targetDays", LAW.targetDays(), "a number of days such as 3.0", AgreementBlock::target),
                section.flag("countDischargeDay", LAW.countDischargeDay()),
                section.flag("callRollsToWeekday", LAW.callRollsToWeekday()),
                section.flag("lateRemovesLiability", LAW.lateRemovesLiability()),
                rates(file, section),
                psychiatry(section, isUnit),
                section.flag("harmTestIsBasis", LAW.harmTestIsBasis()));
    }

    private static Psychiatry psychiatry(Section section, Predicate<String> isUnit) {
        int days = section.value("psychiatricGraceDays", 0, "a number of days from 0 to 60", within(0, MOST_DAYS));
        Set<String> units = new TreeSet<>(section.words("psychiatricUnits"));
        for (String unit : units) {
            if (!isUnit.test(unit)) {
                section.problem(
                        "psychiatricUnits",
                        "no organisation '" + unit
                                + "' in config/organisations.yml. Correct the HSA-id, or add the unit" + " there.");
            }
        }
        if (days > 0 && units.isEmpty()) {
            section.problem(
                    "psychiatricGraceDays",
                    "the days hold for no unit. Add 'psychiatricUnits: [HSA-id, …]', or remove the line.");
        }
        return new Psychiatry(days, Set.copyOf(units));
    }

    private static Map<Integer, Integer> rates(YamlFile file, Section section) {
        return section.block("rates")
                .map(node -> rates(Section.open(file, node)))
                .orElse(LAW.rates());
    }

    private static Map<Integer, Integer> rates(Section years) {
        Map<Integer, Integer> rates = new TreeMap<>();
        for (String year : years.keys()) {
            Integer rate = years.value(year, null, "a rate of 1 to 100000 kronor", within(1, HIGHEST_RATE));
            try {
                int number = within(FIRST_YEAR, LAST_YEAR).apply(year);
                if (rate != null) {
                    rates.put(number, rate);
                }
            } catch (IllegalArgumentException e) {
                years.problem(
                        year,
                        "'" + year + "' is no year. Write the four digits of a year from 2018, as '2026: 11000'.");
            }
        }
        return Map.copyOf(rates);
    }

    private static BigDecimal target(String text) {
        BigDecimal days = new BigDecimal(text);
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0 || days.scale() > 2) {
            throw new IllegalArgumentException(text);
        }
        return days;
    }

    private static Function<String, Integer> within(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        };
    }
}
