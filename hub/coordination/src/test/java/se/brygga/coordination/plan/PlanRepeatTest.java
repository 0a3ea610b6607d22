package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a repeat and what a new act; {@code '} is the same under another id. */
class PlanRepeatTest {

    @ParameterizedTest(name = "{0}: {1} acts")
    @CsvSource({
        "confirms, 1",
        "confirms confirms, 1",
        "confirms confirms', 1",
        "confirms declines, 2",
        "confirms declines confirms, 2",
        "confirms declines confirms', 3",
        "adds adds', 1",
        "adds other adds, 2",
        "adds other adds', 2",
        "call call, 1",
        "call call', 1",
        "call moved call, 2",
        "call moved call', 3",
        "call cancelled call, 3",
    })
    void sameWordsForTheSameVersionAreOneActUnlessSomethingElseWasSaidBetween(String said, int acts) {
        PlanScript script = PlanScript.upTo(said.startsWith("call") ? JointPlanState.DRAFT : JointPlanState.PROPOSED);
        int version = script.version();
        for (String word : said.split(" ")) {
            Resource paper = paper(word.replace("'", ""), version);
            paper.setId(word);
            script.takes(unit(word), paper);
        }
        assertThat(script.version() - version).isEqualTo(acts);
    }

    private static String unit(String word) {
        return switch (word.replace("'", "")) {
            case "other", "cancelled" -> HOME_CARE;
            case "call", "moved" -> CARE_CENTRE;
            default -> NURSING;
        };
    }

    private static Resource paper(String word, int version) {
        return switch (word) {
            case "confirms" -> contribution(version, plan -> PlanPapers.answers(plan, "confirmed", ""));
            case "declines" -> contribution(version, plan -> PlanPapers.answers(plan, "declined", "Ingen tid"));
            case "adds" -> contribution(version, plan -> PlanPapers.activity(plan, "add", "Promenad"));
            case "other" -> contribution(version + 1, plan -> PlanPapers.activity(plan, "add", "Fika"));
            case "call" -> PlanPapers.call(PlanScript.MEETING, NURSING, HOME_CARE);
            case "moved" -> PlanPapers.call(PlanScript.MEETING.plusSeconds(3600), NURSING, HOME_CARE);
            default -> cancelled();
        };
    }

    private static CarePlan contribution(int version, Consumer<CarePlan> content) {
        return PlanPapers.contribution(version, content);
    }

    private static Appointment cancelled() {
        return PlanPapers.call(PlanScript.MEETING, NURSING).setStatus(AppointmentStatus.CANCELLED);
    }
}
