package se.brygga.coordination.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.core.message.Refusal;

/** Who is refused reads why in Swedish and in English, in sentences that say what to do. */
class CaseRuleTest {

    @ParameterizedTest
    @EnumSource(CaseRule.class)
    void everyRefusalIsSaidInSwedishAndThenInEnglish(CaseRule rule) {
        Refusal refusal = rule.at("Task", "A1", "B2");

        assertThat(refusal.text().split(" / "))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith(".")
                        .doesNotContain("{")
                        .doesNotContain("statusReason", "CareTeam", "restriction"));
        assertThat(refusal.place()).isEqualTo("Task");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    DIRECT_03           | DIRECT-03
                    ENROLMENT_NOT_BEGUN | TIME_IN_FUTURE
                    TASK_UNKNOWN        | TASK_UNKNOWN
                    """)
    void theCodeIsStable(CaseRule rule, String code) {
        assertThat(rule.code()).isEqualTo(code);
    }
}
