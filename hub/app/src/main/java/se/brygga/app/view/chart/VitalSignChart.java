package se.brygga.app.view.chart;

import java.util.List;
import java.util.stream.Stream;

/** Draws one vital sign as a small panel: a dot for each value, a line where somebody measured as often as usual. */
public final class VitalSignChart {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 104;
    private static final double LEFT = 34;
    private static final double RIGHT = 292;
    private static final double TOP = 20;
    private static final double BOTTOM = 82;

    private final Wording wording;

    /** Takes the reader's language. */
    public VitalSignChart(Wording wording) {
        this.wording = wording;
    }

    /** Draws a sign with at least one reading in a span. */
    public Drawing draw(Sign sign, Span span) {
        List<Reading> shown =
                sign.readings().stream().filter(one -> span.holds(one.at())).toList();
        return new Drawing(svg(sign, shown, span), table(sign));
    }

    private String svg(Sign sign, List<Reading> shown, Span span) {
        Reading last = sign.readings().get(sign.readings().size() - 1);
        var svg = new Svg(
                WIDTH,
                HEIGHT,
                sign.name() + ": " + wording.number(last.value()) + sign.unitAfter() + ", " + Wording.time(last.at()));
        var time = new TimeAxis(span, LEFT, RIGHT, wording.language());
        var values = ValueAxis.of(
                Stream.concat(shown.stream().map(Reading::value), sign.shown().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                TOP,
                BOTTOM);
        for (double value : values.ticks()) {
            svg.line("grid", LEFT, values.y(value), RIGHT, values.y(value));
            svg.words("tick end", LEFT - 4, values.y(value) + 4, wording.number(value));
        }
        time.draw(svg, BOTTOM + 4);
        svg.words("latest", RIGHT, 11, wording.number(last.value()) + sign.unitAfter());
        for (List<Reading> run : Gaps.runs(shown, Reading::at)) {
            double[] points = run.stream()
                    .flatMapToDouble(one -> java.util.stream.DoubleStream.of(time.x(one.at()), values.y(one.value())))
                    .toArray();
            if (run.size() > 1) {
                svg.through("trend", points);
            }
        }
        shown.forEach(one -> svg.circle("point", time.x(one.at()), values.y(one.value()), one == last ? 3.5 : 2.2));
        return svg.whole();
    }

    private Table table(Sign sign) {
        return new Table(
                sign.name(),
                List.of(wording.get("time"), wording.get("value"), wording.get("by"), wording.get("source")),
                NewestFirst.of(sign.readings()).stream()
                        .map(one -> List.of(
                                Wording.time(one.at()),
                                wording.number(one.value()) + sign.unitAfter(),
                                one.by(),
                                one.source()))
                        .toList());
    }
}
