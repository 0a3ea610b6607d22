package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.stay.Guide;

/** docs/coordination.md says what the joint plan does. */
class PlanGuideTest {

    private static final Set<JointPlanState> ENDS = Set.of(JointPlanState.REVOKED, JointPlanState.ERROR);

    private final Guide guide = Guide.read("coordination.md");

    @Test
    void sentencesAreThoseOfTheCodeInBothLanguages() {
        assertThat(guide.table("What a system can be told"))
                .isEqualTo(Stream.of(PlanRule.values())
                        .map(rule -> List.of("`" + rule.code() + "`", said(rule, Language.SV), said(rule, Language.EN)))
                        .toList());
    }

    @Test
    void statesAndWhatFollowsThemAreThoseOfTheCode() {
        assertThat(guide.codes("States"))
                .isEqualTo(Stream.of(JointPlanState.values()).map(Enum::name).toList());
        assertThat(guide.table("States")).allSatisfy(row -> {
            JointPlanState state = JointPlanState.valueOf(row.get(0).replace("`", ""));
            Set<String> next = state.next().stream()
                    .filter(one -> one != state && !ENDS.contains(one))
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            String told = row.size() > 3 ? row.get(3).split(";")[0] : "";
            assertThat(Pattern.compile("`([A-Z]+)`").matcher(told).results().map(match -> match.group(1)))
                    .containsExactlyInAnyOrderElementsOf(next);
        });
    }

    @Test
    void whatThePageLinksToIsThere() {
        assertThat(guide.brokenLinks()).isEmpty();
    }

    private static String said(PlanRule rule, Language language) {
        return rule.text(language, "{0}", "{1}", "{2}");
    }
}
