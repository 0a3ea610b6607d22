package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.access.Directory;
import se.brygga.access.reader.Reader;

/** Of which bodies a reader may learn that they take part in a plan: of those that no block hides (SVOD 2:3, 2:5). */
class NameableTest {

    private static final Span EVER = new Span(null, null);
    private static final Block.Lift LIFT =
            new Block.Lift("lift", Ordinary.USER, null, Ordinary.NOW, Ordinary.NOW.plus(Duration.ofDays(1)));
    private static final Block OUTER = Ordinary.outer(EVER);
    private static final Block LIFTED = Ordinary.outer(EVER, LIFT);
    private static final Block WARD = Ordinary.inner(Directory.REGION, Directory.OTHER_WARD);

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("nothing is blocked", Ordinary.CARE, List.of(), Directory.HOME_NURSING, true),
                Arguments.of("its provider is blocked", Ordinary.CARE, List.of(OUTER), Directory.HOME_NURSING, false),
                Arguments.of("so for social care", Ordinary.SOCIAL, List.of(OUTER), Directory.HOME_NURSING, false),
                Arguments.of("the block is lifted", Ordinary.CARE, List.of(LIFTED), Directory.HOME_NURSING, true),
                Arguments.of("another provider is blocked", Ordinary.CARE, List.of(OUTER), Directory.WARD, true),
                Arguments.of("another ward's inner block", Ordinary.CARE, List.of(WARD), Directory.OTHER_WARD, false),
                Arguments.of("not of the own ward", Ordinary.CARE, List.of(WARD), Directory.WARD, true),
                Arguments.of("blocks are unknown", Ordinary.CARE, null, Directory.HOME_NURSING, false),
                Arguments.of("nobody knows the body", Ordinary.CARE, List.of(), "SE2329990010-NOBODY", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aBodyMayBeNamed(String what, Reader reader, List<Block> blocks, String body, boolean named) {
        Item written = Ordinary.items().written(body, Ordinary.NOW);

        assertThat(Ordinary.law().mayName(reader, Ordinary.patient(blocks), written))
                .as(what)
                .isEqualTo(named);
    }

    @Test
    void nobodyIsNamedWhoseBlocksWereNotHeardOf() {
        var silent = new BlockReports(Map.of(Directory.TOWN_CARE, Duration.ofHours(1)), Map.of());
        Item written =
                new Items(Directory.bodies(), Set.of(), Set.of(), silent).written(Directory.HOME_NURSING, Ordinary.NOW);

        assertThat(Ordinary.law().mayName(Ordinary.CARE, Ordinary.patient(List.of()), written))
                .isFalse();
    }
}
