package se.brygga.coordination.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import se.brygga.core.time.SwedishTime;

/**
 * A stretch of time as people say it: two days later is the same hour of the day, also when the clock is changed in between.
 *
 * @param amount how many
 * @param unit UCUM: {@code min}, {@code h}, {@code d} or {@code wk}
 */
public record Offset(int amount, String unit) {

    static final Map<String, Words> UNITS = Map.of(
            "min", new Words("minuter", "minutes"),
            "h", new Words("timmar", "hours"),
            "d", new Words("dygn", "days"),
            "wk", new Words("veckor", "weeks"));

    /** Returns the moment that is this much later. */
    public Instant after(Instant at) {
        return switch (unit) {
            case "min" -> at.plus(Duration.ofMinutes(amount));
            case "h" -> at.plus(Duration.ofHours(amount));
            case "d" -> at.atZone(SwedishTime.ZONE).plusDays(amount).toInstant();
            case "wk" -> at.atZone(SwedishTime.ZONE).plusWeeks(amount).toInstant();
            default -> throw new IllegalArgumentException("No unit of time: " + unit);
        };
    }

    Words words() {
        return new Words(
                amount + " " + UNITS.get(unit).swedish(),
                amount + " " + UNITS.get(unit).english());
    }
}
