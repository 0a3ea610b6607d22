package se.brygga.coordination.stay;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.record.TrackedStayEvent;

class StayTest {

    private static final Duration BUDGET = Duration.ofMillis(5);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "stay.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            nullValues = "-",
            maxCharsPerColumn = 500)
    void folds(String situation, String arrivals, StayState state, String period, String rest) {
        Stay stay = Stay.of(StayScript.events(arrivals));

        assertThat(stay.state()).isEqualTo(state);
        assertThat(StayScript.time(stay.start()) + "-" + StayScript.time(stay.end()))
                .isEqualTo(period == null ? "-" : period);
        assertThat(rest(stay)).isEqualTo(rest == null ? "" : rest);
    }

    private static String rest(Stay stay) {
        List<String> parts = new ArrayList<>();
        add(parts, "at", stay.locations().stream().map(StayScript::words).collect(joining(", ")));
        add(parts, "estimate", stay.plannedEnd().map(StayScript::time).orElse(""));
        add(
                parts,
                "leave",
                stay.leaves().stream()
                        .map(leave -> StayScript.time(leave.start()) + "-" + StayScript.time(leave.end()))
                        .collect(joining(", ")));
        if (stay.classes().size() > 1
                || stay.encounterClass().filter("EMER"::equals).isPresent()) {
            add(parts, "class", stay.classes().stream().map(StayScript::words).collect(joining(", ")));
        }
        add(parts, "void", StayScript.words(stay.voided()));
        add(parts, "corrected", StayScript.words(stay.replaced()));
        add(parts, "flagged", StayScript.words(stay.withoutEffect()));
        return String.join(" | ", parts);
    }

    private static void add(List<String> parts, String name, String text) {
        if (!text.isEmpty()) {
            parts.add(name + " " + text);
        }
    }

    @Test
    void everyEventIsEffectiveOrVoidOrFlaggedOrACancel() {
        List<TrackedStayEvent> events = StayScript.events(
                "admitted 09:00, left 10:00, left 10:30, discharged 12:00, !discharged 13:00, !left 10:30");

        Stay stay = Stay.of(events);

        assertThat(stay.effective().size()
                        + stay.voided().size()
                        + stay.withoutEffect().size())
                .isEqualTo(4);
    }

    @Test
    void theCurrentLocationIsThatOfTheLastTransfer() {
        assertThat(Stay.of(StayScript.events("admitted 09:00 @W1, transferred 10:00 @W2"))
                        .location())
                .contains("W2");
        assertThat(Stay.of(StayScript.events("admitted 09:00 @W1, discharged 10:00"))
                        .location())
                .isEmpty();
    }

    @Test
    void aLongStayIsRecomputedWellWithinItsBudget() {
        StringBuilder script = new StringBuilder("admitted 00:00 @W0 >90:00");
        for (int day = 1; day <= 8; day++) {
            script.append(", left %d:00, returned %d:30, transferred %d:40 @W%d".formatted(day, day, day, day))
                    .append(", estimate %d:50 >%d:00, discharged %d:55, !discharged %d:56"
                            .formatted(day, 30 + day, day, day));
        }
        List<TrackedStayEvent> events = new ArrayList<>(StayScript.events(script + ", discharged 40:00"));
        Collections.shuffle(events, new Random(1));
        assertThat(events).hasSize(50);
        int runs = 200;

        long before = System.nanoTime();
        for (int run = 0; run < runs; run++) {
            assertThat(Stay.of(events).state()).isEqualTo(StayState.HOME);
        }

        assertThat(Duration.ofNanos((System.nanoTime() - before) / runs)).isLessThan(BUDGET);
    }
}
