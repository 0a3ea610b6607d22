package se.brygga.app.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.chart.Score.Single.NO;
import static se.brygga.app.view.chart.Score.Single.UNKNOWN;
import static se.brygga.app.view.chart.Score.Single.YES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Charts of known rows: what stands in the picture stands in the table (view.md 2.9). */
class DrawnChartsTest {

    private static final Wording WORDS = new Wording(Locale.forLanguageTag("sv"), key -> key);
    private static final Instant DAY = Instant.parse("2026-02-24T08:00:00Z");

    @Test
    void aSignHasADotForEachValueWithUnitAndMeasurerInTheTable() {
        Sign sign = new Sign("Vikt", "kg", List.of(reading(0, 72), reading(1, 71.5), reading(2, 71)));
        Drawing drawn = new VitalSignChart(WORDS).draw(sign, span(3));
        assertThat(count(drawn.svg(), "<circle")).isEqualTo(3);
        assertThat(count(drawn.svg(), "<polyline class=\"trend\"")).isOne();
        assertThat(drawn.table().rows().get(0))
                .containsExactly("2026-02-26 09:00", "71 kg", "Åkerby hemsjukvård", "Åkerby kommun");
        assertThat(drawn.table().rows().get(1)).contains("71,5 kg");
    }

    @Test
    void aSmallChangeLooksSmall() {
        Sign sign = new Sign("Syremättnad", "%", List.of(reading(0, 96), reading(1, 94)), List.of(85.0, 100.0));
        Drawing drawn = new VitalSignChart(WORDS).draw(sign, span(2));
        assertThat(drawn.svg()).contains(">85<", ">100<").doesNotContain(">94<");
    }

    @Test
    void whereNobodyMeasuredThereIsNoLine() {
        Sign sign = new Sign("Puls", "/min", List.of(reading(0, 72), reading(1, 80), reading(9, 75), reading(10, 70)));
        Drawing drawn = new VitalSignChart(WORDS).draw(sign, span(11));
        assertThat(count(drawn.svg(), "<polyline class=\"trend\"")).isEqualTo(2);
    }

    @Test
    void newsHasThreeBandsAndAMarkForASingleThree() {
        List<Score> scores = List.of(score(0, 3, true, YES), score(1, 5, true, NO), score(2, 8, true, YES));
        Drawing drawn = new ScoreChart(WORDS).draw(scores, span(3));
        assertThat(count(drawn.svg(), "<rect class=\"band")).isEqualTo(3);
        assertThat(count(drawn.svg(), "class=\"single\"")).isEqualTo(2);
        assertThat(drawn.table().rows())
                .extracting(row -> row.get(2))
                .containsExactly("chart.band.high", "chart.band.medium", "chart.band.low");
        assertThat(drawn.table().rows().get(2).get(1)).isEqualTo("3, chart.single");
    }

    @Test
    void anIncompleteScoreSaysAtLeast() {
        Drawing drawn = new ScoreChart(WORDS).draw(List.of(score(0, 4, false, UNKNOWN)), span(1));
        assertThat(drawn.svg()).contains("point open");
        assertThat(drawn.table().rows().get(0))
                .contains("chart.at-least 4, chart.single-unknown", "chart.at-least chart.band.low");
    }

    @Test
    void anOpenStayHasAnOpenEndAndACancelledOneIsCalledSo() {
        List<Stay> stays = List.of(
                new Stay(
                        "Sjukhuset",
                        at(0),
                        null,
                        List.of(new Stay.Mark(at(0), "admitted")),
                        Stay.State.ONGOING,
                        "Region"),
                new Stay(
                        "Korttid",
                        at(1),
                        null,
                        List.of(new Stay.Mark(at(1), "cancelled")),
                        Stay.State.CANCELLED,
                        "Kommun"));
        Drawing drawn = new StayChart(WORDS).draw(stays, List.of(), at(5));
        assertThat(count(drawn.svg(), "open-end")).isOne();
        assertThat(drawn.svg()).contains("bar cancelled", "chart.stay.admitted 02-24 · chart.stay.ongoing");
        assertThat(drawn.table().rows().get(0)).contains("chart.stay.ongoing");
    }

    @Test
    void whatNobodyReportedIsNotNone() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        List<Week> weeks = List.of(
                new Week("Hemtjänst", monday, OptionalInt.of(7), OptionalInt.of(0), false),
                new Week("Hemtjänst", monday.plusWeeks(1), OptionalInt.of(7), OptionalInt.empty(), false),
                new Week("Hemtjänst", monday.plusWeeks(2), OptionalInt.of(5), OptionalInt.empty(), true));
        Drawing drawn = new ActivityChart(WORDS).draw(weeks);
        assertThat(drawn.svg()).contains(">7/0<", ">7/?<", ">5<");
        assertThat(count(drawn.svg(), "class=\"performed\"")).isOne();
        assertThat(drawn.table().rows().get(0)).endsWith("7", "0");
        assertThat(drawn.table().rows().get(1)).endsWith("7", "chart.unreported");
        assertThat(drawn.table().rows().get(2)).endsWith("5", "chart.to-come");
    }

    private static Reading reading(int day, double value) {
        return new Reading(at(day), value, "Åkerby hemsjukvård", "Åkerby kommun");
    }

    private static Score score(int day, int total, boolean complete, Score.Single single) {
        return new Score(at(day), total, complete, single, "Åkerby hemsjukvård", "Åkerby kommun");
    }

    private static Instant at(int day) {
        return DAY.plusSeconds(86_400L * day);
    }

    private static Span span(int days) {
        return new Span(at(-1), at(days));
    }

    static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
