package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.record.TrackedStayEvent;

class PersonStatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "person-status.csv", delimiter = ';', numLinesToSkip = 1, nullValues = "-")
    void follows(String situation, String arrivals, String code, String stay, String unit, String superseded) {
        PersonStatus status = PersonStatus.of(stays(List.of(arrivals.split(","))));

        assertThat(status.state().code()).isEqualTo(code);
        assertThat(status.stay()).isEqualTo(stay);
        assertThat(status.unit()).isEqualTo(unit);
        assertThat(new TreeMap<>(status.superseded())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + StayScript.time(entry.getValue()))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(superseded == null ? "" : superseded);
    }

    @Test
    void nobodyIsAnywhereWithoutAStay() {
        assertThat(PersonStatus.of(Map.of()).state().code()).isEqualTo("none");
        assertThat(PersonStatus.of(Map.of("A", List.of())).state()).isEqualTo(PersonState.NONE);
    }

    @Property(tries = 1000)
    void noOrderOfArrivalChangesTheStatus(@ForAll("arrivals") List<String> arrivals, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(arrivals);
        Collections.shuffle(shuffled, random);

        assertThat(PersonStatus.of(stays(shuffled))).isEqualTo(PersonStatus.of(stays(arrivals)));
    }

    /** Reads {@code A admitted 09:00}: the stay, then the event as in {@link StayScript}. */
    private static Map<String, List<TrackedStayEvent>> stays(List<String> arrivals) {
        Map<String, List<TrackedStayEvent>> stays = new LinkedHashMap<>();
        int arrival = 0;
        for (String text : arrivals) {
            String[] words = text.strip().split(" ", 2);
            stays.computeIfAbsent(words[0], id -> new ArrayList<>())
                    .add(StayScript.arrived(StayScript.event(words[1]), arrival++));
        }
        return stays;
    }

    /** No two events at the same time, as only receipt would tell the stays apart. */
    @Provide
    Arbitrary<List<String>> arrivals() {
        Arbitrary<String> kinds = Arbitraries.of(
                "admitted",
                "~admitted",
                "!admitted",
                "emergency",
                "left",
                "returned",
                "discharged",
                "deceased",
                "!deceased");
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        kinds,
                        Arbitraries.integers().between(1, 20))
                .as((stay, kind, hour) -> stay + " " + kind + " " + hour + ":00 @" + stay)
                .list()
                .ofMaxSize(10)
                .uniqueElements(text -> text.split(" ")[2]);
    }
}
