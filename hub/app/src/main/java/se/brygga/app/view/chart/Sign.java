package se.brygga.app.view.chart;

import java.util.List;

/**
 * One vital sign over time.
 *
 * @param name what it is called
 * @param unit of its values; empty if it has none
 * @param readings in the order of time
 */
public record Sign(String name, String unit, List<Reading> readings) {

    String unitAfter() {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
