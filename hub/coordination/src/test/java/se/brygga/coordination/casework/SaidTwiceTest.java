package se.brygga.coordination.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.coordination.conversation.Conversations;
import se.brygga.coordination.conversation.MessageScript;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.JointPlanState;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanPapers;
import se.brygga.coordination.plan.PlanSharing;
import se.brygga.coordination.task.Tasks;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.team.TeamScript;
import se.brygga.coordination.team.Teams;

/** Whatever a system sends, it may send again at any time: the outcome is that of having sent it once. */
class SaidTwiceTest {

    /** What is sent, in this order; each is written when the ones before have been kept. */
    enum Kind {
        FRAME(Desk.HOSPITAL),
        CALL(Desk.HOSPITAL),
        REPLY(Desk.HOME_NURSING),
        REPLY_OF_ANOTHER(Desk.HOME_CARE),
        PLANNING(Desk.HOSPITAL),
        CONTRIBUTION(Desk.HOME_NURSING),
        CONTRIBUTION_OF_ANOTHER(Desk.HOME_CARE),
        CHANGE(Desk.HOME_NURSING),
        CONFIRMATION(Desk.HOME_CARE),
        ENROLMENT(Desk.HOSPITAL),
        MESSAGE(Desk.HOME_CARE),
        DEVIATION(Desk.HOME_NURSING),
        TASK_ANSWER(Desk.HOSPITAL);

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }
    }

    private record Letterbox(String unit, List<Resource> content) {}

    private final Desk desk = new Desk(
            TeamScript.NOW,
            new Tasks(),
            new JointPlans(PlanSharing.ALL_PARTICIPANTS),
            new Teams(Set.of("narsjukvardsteam")),
            new Conversations(Duration.ofHours(24), 1024));
    private final List<Letterbox> sent = new ArrayList<>();

    @Property(tries = 80)
    void anythingThatIsSentAgainAtAnyTimeChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int again) {
        SaidTwiceTest once = new SaidTwiceTest();
        Stream.of(Kind.values()).forEach(once::send);
        SaidTwiceTest twice = new SaidTwiceTest();
        Random random = new Random(seed);
        for (Kind kind : Kind.values()) {
            twice.send(kind);
            for (int i = 0; i < again; i++) {
                twice.repeat(twice.sent.get(random.nextInt(twice.sent.size())), false);
            }
        }

        assertThat(twice.outcome()).isEqualTo(once.outcome());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRepeatThatHasNewIdsIsRecognisedByWhatItSays(Kind kind) {
        for (Kind next : Kind.values()) {
            send(next);
            if (next == kind) {
                TreeMap<String, List<String>> before = outcome();
                repeat(sent.get(sent.size() - 1), true);
                assertThat(outcome()).isEqualTo(before);
            }
        }
    }

    private void send(Kind kind) {
        List<Resource> content = content(kind);
        sent.add(new Letterbox(kind.unit, content));
        assertThat(desk.send(kind.unit, copies(content, ""))).as(kind.name()).isEmpty();
    }

    private void repeat(Letterbox letter, boolean underNewIds) {
        assertThat(desk.send(letter.unit, copies(letter.content, underNewIds ? "-again" : "")))
                .isEmpty();
    }

    private static Resource[] copies(List<Resource> content, String suffix) {
        return content.stream()
                .map(Resource::copy)
                .peek(copy -> copy.setId(copy.getIdPart() + suffix))
                .toArray(Resource[]::new);
    }

    private List<Resource> content(Kind kind) {
        Supplier<Resource> one =
                switch (kind) {
                    case FRAME -> () -> PlanPapers.frame(0, JointPlanState.DRAFT, plan -> {});
                    case CALL -> this::call;
                    case PLANNING -> () -> PlanPapers.frame(version(), JointPlanState.PLANNING, plan -> {});
                    case REPLY, REPLY_OF_ANOTHER, CONFIRMATION ->
                        () -> writes(kind, plan -> PlanPapers.answers(plan, "confirmed", ""));
                    case CONTRIBUTION -> () -> writes(kind, plan -> PlanPapers.activity(plan, "add", "Sår läggs om"));
                    case CONTRIBUTION_OF_ANOTHER ->
                        () -> writes(kind, plan -> PlanPapers.activity(plan, "add", "Trygghetslarm"));
                    case CHANGE -> () -> writes(kind, plan -> PlanPapers.activity(plan, "end", "Sår läggs om"));
                    case ENROLMENT -> this::enrolment;
                    case MESSAGE -> this::message;
                    case DEVIATION -> this::deviation;
                    case TASK_ANSWER -> this::answer;
                };
        List<Resource> content = new ArrayList<>(List.of(one.get()));
        if (kind == Kind.ENROLMENT) {
            content.add(TeamScript.team(
                    "c1", "region-coordinator@" + Desk.HOSPITAL + " home-nursing@" + Desk.HOME_NURSING));
        }
        return content;
    }

    private Appointment call() {
        return PlanPapers.call(desk.file().now().plus(Duration.ofDays(7)), Desk.HOME_NURSING, Desk.HOME_CARE);
    }

    private CarePlan writes(Kind kind, java.util.function.Consumer<CarePlan> content) {
        CarePlan written = PlanPapers.contribution(version(), content);
        written.setId(kind.name());
        return written;
    }

    private EpisodeOfCare enrolment() {
        EpisodeOfCare enrolment = TeamScript.enrolment();
        enrolment.getPeriod().setStartElement(new DateTimeType("2026-11-01"));
        return enrolment;
    }

    private Communication message() {
        Communication message = MessageScript.message(
                "m1", Desk.HOME_CARE, Desk.HOME_NURSING, desk.file().now());
        message.getIdentifier().remove(1);
        return message;
    }

    private Task deviation() {
        Task report = MessageScript.deviation();
        report.getRestriction()
                .getPeriod()
                .setEnd(java.util.Date.from(desk.file().now().plus(Duration.ofDays(7))));
        return report;
    }

    private Task answer() {
        UnitTask asked = UnitTask.all(desk.file()).stream()
                .filter(task -> task.code().equals("deviation"))
                .findFirst()
                .orElseThrow();
        Task answer = asked.task().copy();
        answer.setStatus(TaskStatus.ACCEPTED);
        answer.setLastModified(java.util.Date.from(desk.file().now()));
        return answer;
    }

    private int version() {
        return desk.file().acts(JointPlan.caseId(PlanPapers.PLAN)).size();
    }

    private TreeMap<String, List<String>> outcome() {
        return CaseOutcome.of(desk.file());
    }
}
