package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.stay.Guide;

/** docs/coordination.md says what the law sets clocks for. */
class DischargeGuideTest {

    @Test
    void clocksAndTheirParagraphsAreThoseOfTheCode() {
        assertThat(Guide.read("coordination.md").table("Clocks"))
                .map(row -> row.subList(0, 2))
                .isEqualTo(Stream.of(ClockKind.values())
                        .map(kind -> List.of("`" + kind.code() + "`", kind.rule()))
                        .toList());
    }
}
