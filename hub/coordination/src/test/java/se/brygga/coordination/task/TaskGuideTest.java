package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.stay.Guide;

/** docs/coordination.md says what units can be asked to do. */
class TaskGuideTest {

    @Test
    void whatAUnitCanBeAskedIsThatOfTheCode() {
        assertThat(Guide.read("coordination.md").table("What a unit can be asked"))
                .map(row -> row.subList(0, 2))
                .isEqualTo(Stream.of(WorkCode.values())
                        .map(code -> List.of("`" + code.code() + "`", code.swedish()))
                        .toList());
    }
}
