package se.brygga.app.view.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.core.time.SwedishTime;

/**
 * Draws what is to be done, one row each: a ring on the day when it is due, a bar for a period, a line for today. What is late, over or
 * without a day says so in words.
 */
public final class DueChart {

    private static final Comparator<LocalDate> DAYS = Comparator.nullsLast(Comparator.naturalOrder());
    private static final int HEAD = 18;
    private static final int FOOT = 20;
    private static final double LEFT = 4;
    private static final int NAME = 38;
    private static final int WORDS = 44;
    private static final int OFTEN = 22;
    private static final double LETTER = 6;

    private final Wording wording;
    private final LocalDate today;

    /** Takes the reader's language and when it is drawn. */
    public DueChart(Wording wording, Instant now) {
        this.wording = wording;
        this.today = SwedishTime.day(now);
    }

    /**
     * Where things stand on a drawing: words do not shrink with the page, so a narrow one has them above the bars.
     *
     * @param bars x where the time begins
     * @param below how far below the top of a row what belongs to the time begins
     */
    private record Frame(String look, int width, double bars, double below, double row) {

        private static final Frame WIDE = new Frame("wide", 860, 300, 2, 36);
        private static final Frame NARROW = new Frame("narrow", 290, 8, 30, 64);

        double right() {
            return width - 10;
        }

        /** What has no day needs no room below its words. */
        double height(Due due) {
            return due.isDated() ? row : Math.max(WIDE.row(), row - 16);
        }

        /** Writes words at x, or as far before it as they need not to stand beyond the edge. */
        void words(Svg svg, String look, double x, double y, String words) {
            svg.words(look, Math.max(LEFT, Math.min(x, width - words.length() * LETTER)), y, words);
        }
    }

    /** Draws what is due, at least one: what is not over first, by the day; for a wide page and for a narrow one. */
    public Drawing draw(List<Due> dues) {
        List<Due> rows = dues.stream()
                .sorted(Comparator.comparing(Due::over).thenComparing(Due::until, DAYS))
                .toList();
        return new Drawing(drawn(rows, Frame.WIDE) + drawn(rows, Frame.NARROW), table(rows));
    }

    private String drawn(List<Due> rows, Frame frame) {
        double end = HEAD + rows.stream().mapToDouble(frame::height).sum();
        var svg = new Svg("chart " + frame.look(), frame.width(), (int) end + FOOT, wording.get("due"));
        var time = new TimeAxis(span(rows), frame.bars(), frame.right(), wording.language());
        double present = time.x(noon(today));
        frame.words(svg, "due-word", present, 12, wording.get("today") + " " + today);
        double y = HEAD;
        for (Due due : rows) {
            svg.line("grid", 0, y, frame.width(), y);
            svg.words("bar-name", LEFT, y + 14, shortened(due.what(), NAME));
            svg.words("bar-word", LEFT, y + 27, who(due));
            svg.line("today", present, y + frame.below(), present, y + frame.height(due));
            when(svg, time, frame, y + frame.below(), due);
            y += frame.height(due);
        }
        time.draw(svg, y);
        return svg.whole();
    }

    private String who(Due due) {
        return due.status().isEmpty()
                ? shortened(due.who(), WORDS)
                : shortened(due.who(), Math.max(NAME / 3, WORDS - due.status().length())) + " · " + due.status();
    }

    private void when(Svg svg, TimeAxis time, Frame frame, double y, Due due) {
        String state = due.isLate(today) ? " late" : due.over() ? " over" : "";
        double end = due.until() == null ? frame.right() : time.x(noon(due.until()));
        boolean isShown =
                due.until() != null && !noon(due.until()).isAfter(time.span().until());
        if (due.isPeriod()) {
            double from = time.x(noon(due.from()));
            svg.rect("due-bar" + state, from, y + 19, end - from, 6);
        }
        if (isShown) {
            svg.circle("due" + state, end, y + 22, 4.5);
        } else if (due.isDated()) {
            svg.through("open-end", end, y + 17, end + 5, y + 22, end, y + 27);
        }
        frame.words(svg, "due-word" + state, due.until() == null ? frame.bars() : end, y + 12, label(due));
    }

    private String label(Due due) {
        String often = due.until() != null || due.when().equals(due.last()) ? "" : shortened(due.when(), OFTEN);
        String late = due.isLate(today) ? wording.get("late") : "";
        return Stream.of(late, often, wording.get("due-by") + ": " + due.last())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A week back and four ahead at least; a day that is years away, as 9999-12-31, does not make the rest small. */
    private Span span(List<Due> rows) {
        LocalDate first = today.minusYears(1);
        LocalDate last = today.plusYears(2);
        List<Instant> times = new ArrayList<>(List.of(noon(today.minusDays(7)), noon(today.plusDays(28))));
        rows.stream()
                .flatMap(due -> Stream.of(due.from(), due.until()))
                .filter(day -> day != null && !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> times.add(noon(day)));
        return Span.around(times, noon(today));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SwedishTime.ZONE).toInstant();
    }

    private static String shortened(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }

    private Table table(List<Due> rows) {
        return new Table(
                wording.get("due"),
                List.of(
                        wording.get("what"),
                        wording.get("responsible"),
                        wording.get("when"),
                        wording.get("due-by"),
                        wording.get("status")),
                rows.stream()
                        .map(due -> List.of(due.what(), due.who(), due.when(), due.last(), status(due)))
                        .toList());
    }

    private String status(Due due) {
        String late = due.isLate(today) ? wording.get("late") : "";
        String both =
                Stream.of(due.status(), late).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
        return both.isEmpty() ? "–" : both;
    }
}
