package se.brygga.app.view.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.brygga.core.time.SwedishTime;

/**
 * Places times on a line.
 *
 * @param span what it shows
 * @param left x of its beginning
 * @param right x of its end
 * @param language of the names of months
 */
record TimeAxis(Span span, double left, double right, Locale language) {

    private static final int MOST_TICKS = 5;
    private static final int DAYS_OF_MONTHS = 75;
    private static final int ROOM = 20;

    /** A place with a word below it. */
    record Tick(double x, String word) {}

    /** Returns where a time is; what lies outside is at the edge. */
    double x(Instant at) {
        double whole = span.length().toMillis();
        double part = java.time.Duration.between(span.from(), at).toMillis() / whole;
        return left + Math.min(1, Math.max(0, part)) * (right - left);
    }

    /** Returns at most five dates, evenly apart. */
    List<Tick> ticks() {
        LocalDate first = SwedishTime.day(span.from());
        LocalDate last = SwedishTime.day(span.until());
        boolean months = span.length().toDays() > DAYS_OF_MONTHS;
        List<Tick> all = new ArrayList<>();
        LocalDate day = months ? first.withDayOfMonth(1).plusMonths(1) : first.plusDays(1);
        long step = step(first, last, months);
        while (!day.isAfter(last)) {
            all.add(new Tick(x(day.atStartOfDay(SwedishTime.ZONE).toInstant()), word(day, months)));
            day = months ? day.plusMonths(step) : day.plusDays(step);
        }
        return all;
    }

    private static long step(LocalDate first, LocalDate last, boolean months) {
        long days = last.toEpochDay() - first.toEpochDay();
        long units = months ? days / 30 : days;
        return Math.max(1, (units + MOST_TICKS - 1) / MOST_TICKS);
    }

    private String word(LocalDate day, boolean months) {
        String pattern = !months ? "d MMM" : span.length().toDays() > 330 ? "MMM yy" : "MMM";
        return DateTimeFormatter.ofPattern(pattern, language).format(day).replace(".", "");
    }

    /** A word that would stand beyond the end is drawn towards the middle. */
    private String look(double x) {
        return x > right - ROOM ? "tick end" : x < left + ROOM ? "tick start" : "tick";
    }

    /** Draws the line at {@code y} with its dates below. */
    void draw(Svg svg, double y) {
        svg.line("axis", left, y, right, y);
        for (Tick tick : ticks()) {
            svg.line("axis", tick.x(), y, tick.x(), y + 3);
            svg.words(look(tick.x()), tick.x(), y + 14, tick.word());
        }
    }
}
