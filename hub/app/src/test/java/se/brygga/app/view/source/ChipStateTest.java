package se.brygga.app.view.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.view.source.ChipState.Known;

/** Exactly one state for each source; the top row wins (view.md 2.3). */
class ChipStateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UNCHECKED,  true,  true,  true,  1, true,  true,  true,  3",
        "NO_CONSENT, false, true,  true,  1, true,  true,  true,  3",
        "FAILED,     false, false, true,  1, true,  true,  true,  3",
        "PARTIAL,    false, false, false, 1, true,  true,  true,  3",
        "STALE,      false, false, false, 0, true,  true,  true,  3",
        "FILTERED,   false, false, false, 0, false, true,  true,  3",
        "LOADING,    false, false, false, 0, false, false, true,  3",
        "NONE,       false, false, false, 0, false, false, false, 0",
        "COMPLETE,   false, false, false, 0, false, false, false, 3"
    })
    void topRowWins(
            ChipState expected,
            boolean unchecked,
            boolean consentMissing,
            boolean failed,
            int missing,
            boolean stale,
            boolean filtered,
            boolean waiting,
            int rows) {
        var known = new Known(unchecked, consentMissing, failed, missing, stale, filtered, waiting, rows);
        assertThat(known.state()).isEqualTo(expected);
    }

    @Property
    void completeMeansThatNothingIsAmiss(
            @ForAll boolean failed,
            @ForAll boolean stale,
            @ForAll boolean waiting,
            @ForAll @IntRange(max = 3) int rows) {
        ChipState state = new Known(false, false, failed, 0, stale, false, waiting, rows).state();
        assertThat(state == ChipState.COMPLETE).isEqualTo(!failed && !stale && !waiting && rows > 0);
        assertThat(state).isNotEqualTo(ChipState.BLOCKED);
    }
}
