package se.brygga.app.view.chart;

import java.util.Arrays;

/**
 * Places values on a line, the greatest highest.
 *
 * @param lowest value at the bottom
 * @param highest value at the top, greater than the lowest
 * @param top y of the greatest
 * @param bottom y of the least
 */
record ValueAxis(double lowest, double highest, double top, double bottom) {

    private static final double[] STEPS = {1, 2, 5, 10};

    /** Returns a line that begins and ends at round numbers; values that do not differ lie in its middle. */
    static ValueAxis of(double[] values, double top, double bottom) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        double step = step(most - least);
        double lowest = Math.floor(least / step) * step;
        double highest = Math.ceil(most / step) * step;
        return lowest == highest
                ? new ValueAxis(lowest - step, highest + step, top, bottom)
                : new ValueAxis(lowest, highest, top, bottom);
    }

    /** The smallest round step that divides a range into three or fewer. */
    private static double step(double range) {
        if (range == 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(range / 3)));
        return Arrays.stream(STEPS)
                .map(step -> step * power)
                .filter(step -> range / step <= 3)
                .findFirst()
                .orElse(10 * power);
    }

    double y(double value) {
        return bottom - (value - lowest) / (highest - lowest) * (bottom - top);
    }

    /** Returns the ends. */
    double[] ticks() {
        return new double[] {lowest, highest};
    }
}
