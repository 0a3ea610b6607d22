package se.brygga.app.view.chart;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Draws planned, performed and due visits by week and unit; what nobody has reported is said to be so, and is not none. */
public final class ActivityChart {

    private static final int WIDTH = 360;
    private static final double LEFT = 6;
    private static final double RIGHT = 354;
    private static final int ROW = 74;
    private static final int BARS = 30;
    private static final String UNREPORTED = "?";

    private final Wording wording;

    /** Takes the reader's language. */
    public ActivityChart(Wording wording) {
        this.wording = wording;
    }

    /** Draws weeks, at least one; a unit without a week has nothing planned and nothing reported in it. */
    public Drawing draw(List<Week> weeks) {
        List<LocalDate> mondays =
                weeks.stream().map(Week::monday).distinct().sorted().toList();
        Map<String, List<Week>> units = weeks.stream()
                .collect(Collectors.groupingBy(Week::responsible, LinkedHashMap::new, Collectors.toList()));
        int height = units.size() * ROW + 18;
        var svg = new Svg(WIDTH, height, wording.get("activity"));
        double column = (RIGHT - LEFT) / Math.max(6, mondays.size());
        double y = 0;
        for (Map.Entry<String, List<Week>> unit : units.entrySet()) {
            svg.words("bar-name", LEFT, y + 12, unit.getKey());
            int most =
                    unit.getValue().stream().mapToInt(ActivityChart::most).max().orElse(1);
            for (Week week : unit.getValue()) {
                double x = LEFT + mondays.indexOf(week.monday()) * column;
                bars(svg, new Place(x, y + 20, column, Math.max(1, most)), week);
            }
            y += ROW;
        }
        for (int i = 0; i < mondays.size(); i++) {
            svg.words("tick", LEFT + (i + 0.5) * column, y + 10, week(mondays.get(i)));
        }
        return new Drawing(svg.whole(), table(weeks));
    }

    /** Where the bars of a week stand, and how many times the tallest means. */
    private record Place(double x, double y, double width, int most) {

        double height(int times) {
            return (double) BARS * times / most;
        }
    }

    private static void bars(Svg svg, Place place, Week week) {
        double bar = Math.min(14, place.width() / 2 - 4);
        double middle = place.x() + place.width() / 2;
        double ground = place.y() + BARS;
        week.planned()
                .ifPresent(times ->
                        svg.rect("planned", middle - bar - 1, ground - place.height(times), bar, place.height(times)));
        week.performed()
                .ifPresent(times ->
                        svg.rect("performed", middle + 1, ground - place.height(times), bar, place.height(times)));
        svg.line("axis", place.x() + 2, ground, place.x() + place.width() - 2, ground);
        String performed = week.isToCome() ? "" : "/" + times(week.performed(), UNREPORTED);
        svg.words("tick", middle, ground + 14, times(week.planned(), "–") + performed);
    }

    private static int most(Week week) {
        return Math.max(week.planned().orElse(0), week.performed().orElse(0));
    }

    private static String times(OptionalInt times, String none) {
        return times.isPresent() ? Integer.toString(times.getAsInt()) : none;
    }

    private String week(LocalDate monday) {
        return wording.get("week") + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private Table table(List<Week> weeks) {
        return new Table(
                wording.get("activity"),
                List.of(
                        wording.get("week-of"),
                        wording.get("responsible"),
                        wording.get("planned"),
                        wording.get("performed")),
                weeks.stream()
                        .map(week -> List.of(
                                week.monday().toString(),
                                week.responsible(),
                                times(week.planned(), wording.get("unplanned")),
                                times(week.performed(), wording.get(week.isToCome() ? "to-come" : "unreported"))))
                        .toList());
    }
}
