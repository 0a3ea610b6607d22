package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Map<String, List<Integer>> EXPECTED = Map.of("p", List.of(1, 2, 3), "q", List.of(1, 2));

    @Test
    void theSameIsZeroInEveryRespect() {
        assertThat(Tally.compare(EXPECTED, EXPECTED)).hasToString("lost 0, doubled 0, reordered 0");
    }

    @Test
    void whatIsMissingIsLost() {
        assertThat(Tally.compare(EXPECTED, Map.of("p", List.of(1, 3)))).isEqualTo(new Tally(3, 0, 0));
    }

    @Test
    void whatComesTwiceOrUncalledForIsDoubled() {
        var arrived = Map.of("p", List.of(1, 1, 2, 3), "q", List.of(1, 2, 9), "r", List.of(1));

        assertThat(Tally.compare(EXPECTED, arrived)).isEqualTo(new Tally(0, 3, 0));
    }

    @Test
    void anotherOrderIsCountedPerPerson() {
        var arrived = Map.of("p", List.of(2, 1, 3), "q", List.of(2, 1));

        assertThat(Tally.compare(EXPECTED, arrived)).isEqualTo(new Tally(0, 0, 2));
        assertThat(Tally.compare(EXPECTED, Map.of("p", List.of(3, 1), "q", List.of(1, 2))))
                .isEqualTo(new Tally(1, 0, 1));
    }
}
