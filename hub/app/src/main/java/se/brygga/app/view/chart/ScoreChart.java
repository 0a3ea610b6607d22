package se.brygga.app.view.chart;

import java.util.List;
import java.util.Locale;

/** Draws NEWS2 over time on its bands 0-4, 5-6 and 7 or more; a single three has a mark of its own. */
public final class ScoreChart {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 132;
    private static final double LEFT = 20;
    private static final double RIGHT = 236;
    private static final double TOP = 8;
    private static final double BOTTOM = 108;
    private static final int LEAST_TOP = 10;

    private final Wording wording;

    /** Takes the reader's language. */
    public ScoreChart(Wording wording) {
        this.wording = wording;
    }

    /** Draws scores, at least one, in the order of time. */
    public Drawing draw(List<Score> scores, Span span) {
        List<Score> shown = scores.stream().filter(one -> span.holds(one.at())).toList();
        return new Drawing(svg(scores.get(scores.size() - 1), shown, span), table(scores));
    }

    private String svg(Score last, List<Score> shown, Span span) {
        var svg = new Svg(WIDTH, HEIGHT, "NEWS2: " + words(last) + ", " + Wording.time(last.at()));
        int most = Math.max(
                LEAST_TOP, 1 + shown.stream().mapToInt(Score::total).max().orElse(0));
        var values = new ValueAxis(0, most, TOP, BOTTOM);
        bands(svg, values, most);
        var time = new TimeAxis(span, LEFT, RIGHT, wording.language());
        time.draw(svg, BOTTOM);
        for (List<Score> run : Gaps.runs(shown, Score::at)) {
            if (run.size() > 1) {
                svg.through(
                        "trend",
                        run.stream()
                                .flatMapToDouble(one ->
                                        java.util.stream.DoubleStream.of(time.x(one.at()), values.y(one.total())))
                                .toArray());
            }
        }
        shown.forEach(one -> mark(svg, time.x(one.at()), values.y(one.total()), one));
        return svg.whole();
    }

    private void bands(Svg svg, ValueAxis values, int most) {
        for (Score.Band band : Score.Band.values()) {
            double top = values.y(Math.min(band.until, most));
            double bottom = values.y(band.from);
            String name = band.name().toLowerCase(Locale.ROOT);
            svg.rect("band " + name, LEFT, top, RIGHT - LEFT, bottom - top);
            svg.words("band-word", RIGHT + 5, (top + bottom) / 2 + 4, wording.get("band." + name));
            svg.words("tick end", LEFT - 4, bottom + (band.from == 0 ? 0 : 4), Integer.toString(band.from));
        }
    }

    private static void mark(Svg svg, double x, double y, Score score) {
        svg.circle(score.complete() ? "point" : "point open", x, y, 3);
        if (score.single() == Score.Single.YES) {
            svg.through("single", x - 4, y - 6, x + 4, y - 6, x, y - 12, x - 4, y - 6);
        }
    }

    private String words(Score score) {
        String total = score.complete() ? "" + score.total() : wording.get("at-least") + " " + score.total();
        return switch (score.single()) {
            case YES -> total + ", " + wording.get("single");
            case UNKNOWN -> total + ", " + wording.get("single-unknown");
            case NO -> total;
        };
    }

    /** What was not measured can only make the risk greater. */
    private String risk(Score score) {
        String band = wording.get("band." + score.band().name().toLowerCase(Locale.ROOT));
        return score.complete() || score.band() == Score.Band.HIGH ? band : wording.get("at-least") + " " + band;
    }

    private Table table(List<Score> scores) {
        return new Table(
                "NEWS2",
                List.of(wording.get("time"), "NEWS2", wording.get("risk"), wording.get("by"), wording.get("source")),
                NewestFirst.of(scores).stream()
                        .map(one -> List.of(Wording.time(one.at()), words(one), risk(one), one.by(), one.source()))
                        .toList());
    }
}
