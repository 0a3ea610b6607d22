package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.task.Tasks;
import se.brygga.coordination.task.UnitTask;
import se.brygga.core.message.Refusal;

/** Two parties write for the same version at once: who comes second is asked to read and send again, until it has. */
class PlanConflictTest {

    private final JointPlans plans = new JointPlans(PlanSharing.ALL_PARTICIPANTS);
    private final Desk desk = new Desk(Instant.parse("2026-11-02T09:00:00Z"), new Tasks(), plans);

    @BeforeEach
    void begin() {
        desk.send(Desk.HOSPITAL, PlanPapers.frame(0, JointPlanState.DRAFT, plan -> {}));
        desk.send(Desk.HOME_NURSING, adds(1, "Sår läggs om"));
        overtaken(adds(1, "Trygghetslarm"));
    }

    @Test
    void whoWasOvertakenIsAskedOnceWithBothVersions() {
        assertThat(conflicts()).singleElement().satisfies(task -> {
            assertThat(task.isOpen()).isTrue();
            assertThat(task.owner()).isEqualTo(Desk.HOME_CARE);
            assertThat(task.task().getDescription())
                    .contains("version 1", "version 2", "skicka igen")
                    .doesNotContain("Trygghetslarm", "Sår");
        });
        assertThat(desk.file().letters())
                .filteredOn(letter ->
                        letter.event().equals("task") && letter.receiver().equals(Desk.HOME_CARE))
                .hasSize(1);
    }

    @Test
    void itsLastMomentIsOfTheDayThatPeopleSee() {
        assertThat(conflicts()).singleElement().satisfies(task -> assertThat(
                        task.task().getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-11-03T23:59:59.999+01:00"));
    }

    @Test
    void anotherConflictAsksNoSecondTime() {
        overtaken(adds(1, "Dusch"));
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void whoHasSentAgainIsAskedNoLonger() {
        desk.send(Desk.HOME_NURSING, adds(2, "Promenad"));
        assertThat(conflicts()).allMatch(UnitTask::isOpen);
        desk.send(Desk.HOME_CARE, adds(3, "Trygghetslarm"));
        assertThat(conflicts()).noneMatch(UnitTask::isOpen);
    }

    @Test
    void afterThePlanNobodyIsAsked() {
        desk.send(Desk.HOME_NURSING, PlanPapers.contribution(2, plan -> PlanPapers.consent(plan, "withdrawn")));
        assertThat(conflicts()).noneMatch(UnitTask::isOpen);
    }

    @Test
    void whatIsWrongInItselfIsNoConflict() {
        Sent sent = sent(adds(1, ""));
        assertThat(plans.refused(desk.file(), sent, new Refusal("PLAN_WORDS", "", "Aktivitet 1 saknar text."))
                        .work())
                .isEmpty();
    }

    private void overtaken(CarePlan paper) {
        Sent sent = sent(paper);
        Refusal why = plans.judge(desk.file(), sent).orElseThrow();
        assertThat(why.code()).isEqualTo("PLAN_STALE");
        desk.apply(plans.refused(desk.file(), sent, why));
    }

    private Sent sent(CarePlan paper) {
        String provider = desk.file().provider(Desk.HOME_CARE);
        return new Sent("overtaken", desk.file().now(), provider, Desk.HOME_CARE, List.of(paper));
    }

    private List<UnitTask> conflicts() {
        return UnitTask.all(desk.file()).stream()
                .filter(task -> task.code().equals("plan-conflict"))
                .toList();
    }

    private static CarePlan adds(int version, String text) {
        CarePlan paper = PlanPapers.contribution(version, plan -> PlanPapers.activity(plan, "add", text));
        paper.setId("paper " + text);
        return paper;
    }
}
