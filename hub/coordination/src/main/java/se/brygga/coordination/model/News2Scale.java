package se.brygga.coordination.model;

import java.util.List;

/** The points of NEWS2 by value: each step holds up to and with its limit (Royal College of Physicians 2017, chart 1). */
final class News2Scale {

    private static final double REST = Double.MAX_VALUE;

    private static final List<Step> RESPIRATION =
            List.of(new Step(8, 3), new Step(11, 1), new Step(20, 0), new Step(24, 2), new Step(REST, 3));
    private static final List<Step> SATURATION_1 =
            List.of(new Step(91, 3), new Step(93, 2), new Step(95, 1), new Step(REST, 0));
    private static final List<Step> SATURATION_2_AIR =
            List.of(new Step(83, 3), new Step(85, 2), new Step(87, 1), new Step(REST, 0));
    private static final List<Step> SATURATION_2_OXYGEN = List.of(
            new Step(83, 3),
            new Step(85, 2),
            new Step(87, 1),
            new Step(92, 0),
            new Step(94, 1),
            new Step(96, 2),
            new Step(REST, 3));
    private static final List<Step> SYSTOLIC =
            List.of(new Step(90, 3), new Step(100, 2), new Step(110, 1), new Step(219, 0), new Step(REST, 3));
    private static final List<Step> PULSE = List.of(
            new Step(40, 3), new Step(50, 1), new Step(90, 0), new Step(110, 1), new Step(130, 2), new Step(REST, 3));
    private static final List<Step> TEMPERATURE =
            List.of(new Step(35.0, 3), new Step(36.0, 1), new Step(38.0, 0), new Step(39.0, 1), new Step(REST, 2));

    private News2Scale() {}

    private record Step(double upTo, int points) {}

    /** Returns the points of a number; saturation by scale 1. */
    static int points(News2Parameter parameter, double value) {
        return switch (parameter) {
            case RESPIRATION -> points(RESPIRATION, value);
            case SATURATION -> points(SATURATION_1, value);
            case SYSTOLIC -> points(SYSTOLIC, value);
            case PULSE -> points(PULSE, value);
            case TEMPERATURE -> points(TEMPERATURE, value);
            case OXYGEN -> value > 0 ? 2 : 0;
            case CONSCIOUSNESS -> throw new IllegalArgumentException("Consciousness is no number");
        };
    }

    /** Returns the points of saturation by scale 2, for persons whose aim is 88 to 92 per cent. */
    static int saturation2(double value, boolean oxygen) {
        return points(oxygen ? SATURATION_2_OXYGEN : SATURATION_2_AIR, value);
    }

    private static int points(List<Step> steps, double value) {
        return steps.stream()
                .filter(step -> value <= step.upTo())
                .findFirst()
                .orElseThrow()
                .points();
    }
}
