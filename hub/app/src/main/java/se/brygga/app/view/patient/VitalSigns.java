package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.chart.Reading;
import se.brygga.app.view.chart.Sign;
import se.brygga.app.view.chart.Span;
import se.brygga.app.view.chart.VitalSignChart;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.Visible;

/** Draws what has been measured twice or more as panels: vital signs first, then what was measured most. */
final class VitalSigns {

    private static final int MOST_PANELS = 8;
    private static final int MOST_READINGS = 30;

    /** Vital signs in the order in which they are looked at (LOINC). */
    private static final List<String> SIGNS =
            List.of("9279-1", "59408-5", "2708-6", "8480-6", "8462-4", "8867-4", "8310-5", "29463-7", "15074-8");

    /** How far a chart reaches at least: two per cent of saturation must not look like a fall. */
    private static final Map<String, List<Double>> SHOWN = Map.of(
            "9279-1", List.of(10.0, 30.0),
            "59408-5", List.of(85.0, 100.0),
            "2708-6", List.of(85.0, 100.0),
            "8480-6", List.of(90.0, 180.0),
            "8462-4", List.of(50.0, 110.0),
            "8867-4", List.of(50.0, 120.0),
            "8310-5", List.of(35.0, 40.0));

    private final Told told;
    private final boolean isCut;

    /** Takes the reader's language, and if there are more measurements than those that are drawn. */
    VitalSigns(Told told, boolean isCut) {
        this.told = told;
        this.isCut = isCut;
    }

    /** Returns the panels; those that were measured over the same time show the same. */
    List<Drawing> draw(List<Measured> numbers, Instant now) {
        Map<String, List<Measured>> byCode = numbers.stream()
                .filter(one -> !one.isScore())
                .collect(Collectors.groupingBy(
                        one -> one.key() + " " + unit(one), LinkedHashMap::new, Collectors.toList()));
        List<Sign> shown = byCode.values().stream()
                .filter(readings -> readings.size() > 1)
                .sorted(Comparator.comparingInt((List<Measured> readings) -> rank(readings.get(0)))
                        .thenComparing(readings -> -readings.size()))
                .limit(MOST_PANELS)
                .map(this::sign)
                .toList();
        Span common = shown.stream()
                .max(Comparator.comparingInt((Sign sign) -> sign.readings().size())
                        .thenComparing(sign -> -shown.indexOf(sign)))
                .map(sign -> span(sign, now))
                .orElse(null);
        var chart = new VitalSignChart(told.words().charts());
        return shown.stream()
                .map(sign -> chart.draw(sign, fits(sign, common) ? common : span(sign, now))
                        .newest(
                                isCut || sign.readings().size() == MOST_READINGS,
                                told.words().charts()))
                .toList();
    }

    private static Span span(Sign sign, Instant now) {
        return Span.around(sign.readings().stream().map(Reading::at).toList(), now);
    }

    /** What was measured over another time would show next to nothing in the common one. */
    private static boolean fits(Sign sign, Span common) {
        return sign.readings().stream().allMatch(one -> common.holds(one.at()));
    }

    private static int rank(Measured one) {
        int at = SIGNS.indexOf(one.key());
        return at < 0 ? SIGNS.size() : at;
    }

    private Sign sign(List<Measured> readings) {
        List<Reading> inOrder = readings.stream()
                .map(one -> new Reading(
                        one.at(),
                        one.amount().getValue().doubleValue(),
                        one.by().measurer(),
                        one.by().source()))
                .sorted(Comparator.comparing(Reading::at))
                .toList();
        int from = Math.max(0, inOrder.size() - MOST_READINGS);
        Measured first = readings.get(0);
        return new Sign(
                name(first),
                unit(first),
                inOrder.subList(from, inOrder.size()),
                SHOWN.getOrDefault(first.key(), List.of()));
    }

    private String unit(Measured one) {
        String unit =
                one.amount().hasUnit() ? one.amount().getUnit() : one.amount().getCode();
        return unit == null ? "" : Visible.of(told.words().code("unit", unit));
    }

    private String name(Measured one) {
        String known = told.words().code("sign", one.key());
        return known.equals(one.key()) ? told.concept(one.code()).text() : known;
    }
}
