package se.brygga.app.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever the rows hold, a chart is a well-formed drawing without script or style, and its table has every row. */
class AnyChartTest {

    private static final Wording WORDS = new Wording(Locale.ENGLISH, key -> key);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "role",
            "viewBox",
            "aria-label",
            "focusable",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "width",
            "height",
            "points");

    @Property(tries = 200)
    void aSignIsSafeAndWhole(@ForAll("readings") List<Reading> readings, @ForAll String name) throws Exception {
        Span span = Span.around(readings.stream().map(Reading::at).toList(), START);
        Drawing drawn = new VitalSignChart(WORDS).draw(new Sign(name, "kg", readings), span);
        NodeList all = safe(drawn.svg());
        assertThat(count(all, "circle")).isEqualTo(readings.size());
        assertThat(drawn.table().rows()).hasSameSizeAs(readings).allMatch(row -> row.size() == 4);
    }

    @Property(tries = 200)
    void staysAndVisitsAreSafeAndWhole(@ForAll("stays") List<Stay> stays, @ForAll("visits") List<Visit> visits)
            throws Exception {
        Drawing drawn = new StayChart(WORDS).draw(stays, visits, START.plusSeconds(1_000_000));
        NodeList all = safe(drawn.svg());
        assertThat(count(all, "circle")).isEqualTo(visits.size());
        assertThat(drawn.table().rows()).hasSize(stays.size() + visits.size());
    }

    @Property(tries = 200)
    void whatIsDueIsSafeAndWhole(@ForAll("dues") List<Due> dues) throws Exception {
        Drawing drawn = new DueChart(WORDS, START).draw(dues);
        for (String one : drawn.svg().split("(?=<svg)")) {
            assertThat(count(safe(one), "circle")).isLessThanOrEqualTo(dues.size());
        }
        assertThat(drawn.table().rows()).hasSameSizeAs(dues).allMatch(row -> row.size() == 5);
    }

    /** Returns all elements after looking at each. */
    private static NodeList safe(String svg) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            assertThat(one.getTagName()).isIn("svg", "line", "rect", "circle", "polyline", "text");
            for (int j = 0; j < one.getAttributes().getLength(); j++) {
                assertThat(one.getAttributes().item(j).getNodeName()).isIn(ATTRIBUTES);
            }
            inside(one, "cx", box[2]);
            inside(one, "cy", box[3]);
            inside(one, "x", box[2]);
            inside(one, "y", box[3]);
        }
        return all;
    }

    private static void inside(Element element, String attribute, String most) {
        String value = element.getAttribute(attribute);
        if (!value.isEmpty()) {
            assertThat(Double.parseDouble(value)).isBetween(0.0, Double.parseDouble(most));
        }
    }

    private static int count(NodeList all, String name) {
        int found = 0;
        for (int i = 0; i < all.getLength(); i++) {
            found += ((Element) all.item(i)).getTagName().equals(name) ? 1 : 0;
        }
        return found;
    }

    @Provide
    Arbitrary<List<Reading>> readings() {
        return Combinators.combine(times(), Arbitraries.doubles().between(-50, 5_000), words(), words())
                .as(Reading::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(all ->
                        all.stream().sorted(Comparator.comparing(Reading::at)).toList());
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        return Combinators.combine(
                        words(), times(), Arbitraries.of(true, false), Arbitraries.of(Stay.State.class), words())
                .as((where, from, open, state, source) -> new Stay(
                        where,
                        from,
                        open ? null : from.plusSeconds(90_000),
                        List.of(new Stay.Mark(from, "admitted")),
                        state,
                        source))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        return Combinators.combine(times(), Arbitraries.of("home", "open", "plan"), words(), words(), words())
                .as(Visit::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Due>> dues() {
        return Combinators.combine(words(), words(), words(), days(), days(), Arbitraries.of(true, false))
                .as((what, who, status, from, until, over) ->
                        new Due(what, who, status, what, from, until, String.valueOf(until), over))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<LocalDate> days() {
        LocalDate start = LocalDate.ofInstant(START, ZoneOffset.UTC);
        return Arbitraries.longs()
                .between(-2_000, 2_900_000)
                .map(start::plusDays)
                .injectNull(0.3);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 40_000_000).map(START::plusSeconds);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>", "&#x0;"));
    }
}
