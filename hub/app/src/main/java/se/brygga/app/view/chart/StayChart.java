package se.brygga.app.view.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws stays as bars and visits as dots over time; a stay that goes on has an open end. */
public final class StayChart {

    private static final int WIDTH = 330;
    private static final double LEFT = 6;
    private static final double RIGHT = 318;
    private static final int BAR_ROW = 46;
    private static final int DOT_ROW = 30;
    private static final int MOST_BARS = 5;
    private static final int MOST_ROWS = 60;

    private final Wording wording;

    /** Takes the reader's language. */
    public StayChart(Wording wording) {
        this.wording = wording;
    }

    /** Draws what there is; what goes on and the newest stays if there are many. The table has more of them. */
    public Drawing draw(List<Stay> stays, List<Visit> visits, Instant now) {
        List<Stay> newest = stays.stream()
                .sorted(Comparator.comparing(Stay::isOpen)
                        .thenComparing(Stay::from)
                        .reversed())
                .toList();
        List<Stay> bars = newest.stream().limit(MOST_BARS).toList();
        Map<String, List<Visit>> lanes =
                visits.stream().collect(Collectors.groupingBy(Visit::lane, TreeMap::new, Collectors.toList()));
        int height = bars.size() * BAR_ROW + lanes.size() * DOT_ROW + 24;
        var svg = new Svg(WIDTH, height, wording.get("timeline") + ": " + stays.size() + " / " + visits.size());
        var time = new TimeAxis(span(bars, visits, now), LEFT, RIGHT, wording.language());
        double y = 0;
        for (Stay stay : bars) {
            bar(svg, time, y, stay);
            y += BAR_ROW;
        }
        for (Map.Entry<String, List<Visit>> lane : lanes.entrySet()) {
            dots(svg, time, y, lane);
            y += DOT_ROW;
        }
        time.draw(svg, y + 4);
        return new Drawing(svg.whole(), table(newest, visits, now))
                .newest(stays.size() + visits.size() > MOST_ROWS, wording);
    }

    private static Span span(List<Stay> bars, List<Visit> visits, Instant now) {
        List<Instant> times = new ArrayList<>(List.of(now));
        bars.forEach(stay -> {
            times.add(stay.from());
            times.add(stay.isOpen() ? now : stay.until() == null ? stay.from() : stay.until());
        });
        visits.forEach(visit -> times.add(visit.at()));
        return Span.around(times, now);
    }

    private void bar(Svg svg, TimeAxis time, double y, Stay stay) {
        svg.words("bar-name", LEFT, y + 11, stay.where());
        svg.words("bar-word", LEFT, y + 24, story(stay));
        boolean open = stay.isOpen();
        double from = time.x(stay.from());
        double until = open ? RIGHT : time.x(stay.until() == null ? stay.from() : stay.until());
        String look = stay.state() == Stay.State.ENDED
                ? "bar"
                : "bar " + stay.state().name().toLowerCase(Locale.ROOT);
        svg.rect(look, from, y + 29, Math.max(3, until - from), 10);
        if (open) {
            svg.through("open-end", RIGHT, y + 28, RIGHT + 6, y + 34, RIGHT, y + 40);
        }
        stay.marks().stream()
                .filter(mark -> mark.code().equals("ready"))
                .forEach(mark -> svg.line("ready", time.x(mark.at()), y + 27, time.x(mark.at()), y + 41));
    }

    /** What happened in words, as "inskriven 02-24 · utskriven 03-03". */
    private String story(Stay stay) {
        Stream<String> happened = stay.marks().stream()
                .map(mark -> wording.get("stay." + mark.code()) + " " + Wording.shortDay(mark.at()));
        return Stream.concat(happened, stay.until() == null ? openEnd(stay) : Stream.empty())
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> openEnd(Stay stay) {
        return switch (stay.state()) {
            case ONGOING -> Stream.of(wording.get("stay.ongoing"));
            case ENDED -> Stream.of(wording.get("stay.end-unknown"));
            case PLANNED, CANCELLED -> Stream.empty();
        };
    }

    private void dots(Svg svg, TimeAxis time, double y, Map.Entry<String, List<Visit>> lane) {
        svg.words(
                "bar-name",
                LEFT,
                y + 11,
                wording.get("lane." + lane.getKey()) + " (" + lane.getValue().size() + ")");
        svg.line("grid", LEFT, y + 20, RIGHT, y + 20);
        lane.getValue().forEach(visit -> svg.circle("point " + lane.getKey(), time.x(visit.at()), y + 20, 3));
    }

    /** A line of the table, with the time that it is sorted by. */
    private record Line(Instant at, List<String> cells) {}

    private Table table(List<Stay> stays, List<Visit> visits, Instant now) {
        Stream<Line> ofStays = stays.stream()
                .map(stay -> new Line(
                        stay.isOpen() ? now : stay.from(),
                        List.of(Wording.time(stay.from()), end(stay), stay.where(), story(stay), stay.source())));
        Stream<Line> ofVisits = visits.stream()
                .map(visit -> new Line(
                        visit.at(),
                        List.of(
                                Wording.time(visit.at()),
                                "–",
                                visit.unit(),
                                wording.get("lane." + visit.lane()) + ": " + visit.what(),
                                visit.source())));
        List<List<String>> rows = Stream.concat(ofStays, ofVisits)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(MOST_ROWS)
                .map(Line::cells)
                .toList();
        return new Table(
                wording.get("timeline"),
                List.of(
                        wording.get("from"),
                        wording.get("until"),
                        wording.get("unit"),
                        wording.get("what"),
                        wording.get("source")),
                rows);
    }

    private String end(Stay stay) {
        boolean isTold = stay.until() != null && stay.state() != Stay.State.CANCELLED;
        return isTold ? Wording.time(stay.until()) : openEnd(stay).findFirst().orElse("–");
    }
}
