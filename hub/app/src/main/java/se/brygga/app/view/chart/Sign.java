package se.brygga.app.view.chart;

import java.util.List;

/**
 * One vital sign over time.
 *
 * @param name what it is called
 * @param unit of its values; empty if it has none
 * @param readings in the order of time
 * @param shown values that the chart reaches whatever was measured, so that a small change looks small
 */
public record Sign(String name, String unit, List<Reading> readings, List<Double> shown) {

    /** Of which the readings alone say how far the chart reaches. */
    public Sign(String name, String unit, List<Reading> readings) {
        this(name, unit, readings, List.of());
    }

    String unitAfter() {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
