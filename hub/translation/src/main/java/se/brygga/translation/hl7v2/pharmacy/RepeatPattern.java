package se.brygga.translation.hl7v2.pharmacy;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.EventTiming;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;

/**
 * Translates repeat patterns, such as {@code BID} or {@code Q6H} (HL7 v2.5.1, table 0335).
 *
 * @param asNeeded true if it is given only when needed
 */
record RepeatPattern(boolean asNeeded) {

    private static final CodeMap ABBREVIATIONS = CodeMap.named("v2-0335-timing-abbreviation");
    private static final CodeMap EVENTS = CodeMap.named("v2-0335-event-timing");
    private static final String NEEDED = "PRN";
    private static final Pattern EVERY = Pattern.compile("Q(\\d{1,3})([SMHDWL])");
    private static final Pattern DAILY = Pattern.compile("(\\d{1,2})ID");

    /** How often a day. */
    private static final Map<String, Integer> A_DAY =
            Map.of("QD", 1, "BID", 2, "TID", 3, "QID", 4, "QAM", 1, "QPM", 1, "QHS", 1);

    /** Letters of table 0335 to UCUM; L is a month. */
    private static final Map<String, String> UNITS =
            Map.of("S", "s", "M", "min", "H", "h", "D", "d", "W", "wk", "L", "mo");

    /** Returns the UCUM code of a letter. */
    static String unit(String letter) {
        return UNITS.get(letter);
    }

    /** Sets code and repetition; the code as sent stays as text. A row in {@code codes/timing.csv} counts first. */
    static RepeatPattern translate(St pattern, Timing timing, Transfer transfer, String target) {
        if (!pattern.present()) {
            return new RepeatPattern(false);
        }
        String own = transfer.source().code("timing", pattern.value());
        String sent = (own == null ? pattern.value() : own).toUpperCase(Locale.ROOT);
        boolean asNeeded = sent.startsWith(NEEDED);
        String code = asNeeded ? sent.substring(NEEDED.length()) : sent;
        transfer.to(pattern, target + ".code.text", timing.getCode()::setText);
        ABBREVIATIONS
                .target(code)
                .ifPresent(known ->
                        timing.getCode().addCoding().setSystem(known.system()).setCode(known.code()));
        boolean known = repeat(code, timing.getRepeat());
        if (!known && !(asNeeded && code.isEmpty())) {
            transfer.warn(pattern.place(), "TIMING_UNKNOWN");
        }
        return new RepeatPattern(asNeeded);
    }

    private static boolean repeat(String code, TimingRepeatComponent repeat) {
        boolean known = frequency(code, repeat);
        String event = EVENTS.code(code);
        if (event != null) {
            repeat.addWhen(EventTiming.fromCode(event));
        }
        return known || event != null;
    }

    private static boolean frequency(String code, TimingRepeatComponent repeat) {
        Integer aDay = A_DAY.get(code);
        Matcher daily = DAILY.matcher(code);
        Matcher every = EVERY.matcher(code);
        if (aDay != null) {
            return every(aDay, 1, "d", repeat);
        }
        if (code.equals("QOD")) {
            return every(1, 2, "d", repeat);
        }
        if (code.equals("ONCE")) {
            repeat.setCount(1);
            return true;
        }
        if (daily.matches()) {
            return every(Integer.parseInt(daily.group(1)), 1, "d", repeat);
        }
        return every.matches() && every(1, Integer.parseInt(every.group(1)), unit(every.group(2)), repeat);
    }

    private static boolean every(int times, int period, String unit, TimingRepeatComponent repeat) {
        if (times == 0 || period == 0) {
            return false;
        }
        repeat.setFrequency(times).setPeriod(period).setPeriodUnit(UnitsOfTime.fromCode(unit));
        return true;
    }
}
