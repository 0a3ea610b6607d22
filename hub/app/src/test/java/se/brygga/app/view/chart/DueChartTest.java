package se.brygga.app.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.chart.DrawnChartsTest.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is due: what the picture shows it says in words too, and the table says all of it (view.md 2.9). */
class DueChartTest {

    private static final Wording WORDS = new Wording(Locale.forLanguageTag("sv"), key -> key.replace("chart.", ""));
    private static final Instant NOW = Instant.parse("2026-03-12T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 13);

    @Test
    void aDayIsARingAPeriodABarAndTodayALine() {
        String wide = wide(drawn(due("Besök", null, TODAY.plusDays(3)), due("Dusch", TODAY, TODAY.plusDays(30))));
        assertThat(count(wide, "<circle class=\"due\"")).isEqualTo(2);
        assertThat(count(wide, "<rect class=\"due-bar\"")).isOne();
        assertThat(count(wide, "class=\"today\"")).isEqualTo(2);
        assertThat(wide).contains(">today 2026-03-13<", ">due-by: 2026-03-16<", ">Hemtjänst · planerad<");
    }

    @Test
    void whatIsLateSaysSoAndWhatIsDueTodayIsNot() {
        Drawing drawn = drawn(due("Besök", null, TODAY.minusDays(1)), due("Samtal", null, TODAY));
        assertThat(count(wide(drawn), "due late")).isOne();
        assertThat(drawn.svg()).contains(">late · due-by: 2026-03-12<");
        assertThat(drawn.table().rows())
                .extracting(row -> row.get(0) + ": " + row.get(4))
                .containsExactly("Besök: planerad, late", "Samtal: planerad");
    }

    @Test
    void whatIsOverIsNeverLateAndStandsLast() {
        var over = new Due("Klart", "VC", "avslutad", "", null, TODAY.minusDays(9), "2026-03-04", true);
        Drawing drawn = drawn(over, due("Besök", null, TODAY.plusDays(3)), due("Tvätt", null, null));
        assertThat(drawn.svg()).doesNotContain("late").contains("due over", ">VC · avslutad<");
        assertThat(drawn.table().rows()).extracting(row -> row.get(0)).containsExactly("Besök", "Tvätt", "Klart");
    }

    @Test
    void whatHasNoDaySaysThatItHasNone() {
        Drawing drawn = drawn(due("Tvätt", null, null), due("Sårvård", TODAY, null));
        assertThat(drawn.svg()).contains(">varje dag · due-by: Uppgift saknas<");
        assertThat(count(wide(drawn), "<circle")).isZero();
        assertThat(count(wide(drawn), "open-end")).isOne();
        assertThat(drawn.table().rows()).allMatch(row -> row.get(3).equals("Uppgift saknas"));
    }

    @Test
    void aDayThatMeansForEverIsAnOpenEndAndDoesNotMakeTheRestSmall() {
        String wide = wide(drawn(due("Larm", TODAY, LocalDate.of(9999, 12, 31)), due("Besök", null, TODAY)));
        assertThat(count(wide, "open-end")).isOne();
        assertThat(wide).contains("due-by: 9999-12-31", ">7 apr<");
    }

    @Test
    void longWordsAreShortenedInThePictureAndWholeInTheTable() {
        String long1 = "Läkemedelsgenomgång med sjuksköterska, läkare och apotekare tillsammans";
        Drawing drawn = drawn(due(long1, null, TODAY));
        assertThat(drawn.svg()).contains("…<").doesNotContain("tillsammans");
        assertThat(drawn.table().rows().get(0)).contains(long1);
    }

    private static Due due(String what, LocalDate from, LocalDate until) {
        String last = until == null ? "Uppgift saknas" : until.toString();
        return new Due(what, "Hemtjänst", "planerad", "varje dag", from, until, last, false);
    }

    private static Drawing drawn(Due... dues) {
        return new DueChart(WORDS, NOW).draw(List.of(dues));
    }

    /** The drawing for a wide page; the other has the same rows. */
    private static String wide(Drawing drawn) {
        String[] both = drawn.svg().split("(?=<svg)");
        assertThat(both).hasSize(2);
        assertThat(count(both[1], "<text")).isEqualTo(count(both[0], "<text") + ticks(both[1]) - ticks(both[0]));
        return both[0];
    }

    private static int ticks(String svg) {
        return count(svg, "<text class=\"tick");
    }
}
