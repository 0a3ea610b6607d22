package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CareModelsOrderTest {

    private static final List<String> HAPPENED = List.of(
            "enrolled 00:00",
            "visit 10:00",
            "emergency 30:00",
            "admitted 33:00",
            "!emergency 30:00",
            "discharged 80:00",
            "~discharged 82:00",
            "visit 100:00",
            "visit 500:00",
            "news2 40:00 140",
            "news2 90:00 80");

    @Property(tries = 60)
    void orderAndRepetitionOfMessagesDoNotMatter(
            @ForAll @IntRange(max = 6) int model, @ForAll long seed, @ForAll boolean twice) {
        String code = Models.all().get(model).code();
        List<String> messages = new ArrayList<>(HAPPENED);
        if (twice) {
            messages.addAll(HAPPENED.subList(1, HAPPENED.size()));
        }
        Collections.shuffle(messages, new Random(seed));

        assertThat(open(code, messages)).isEqualTo(open(code, HAPPENED));
    }

    private static Set<String> open(String code, List<String> messages) {
        Story story = new Story(code);
        story.tell(String.join(", ", messages));
        story.wait("900:00");
        return story.open();
    }
}
