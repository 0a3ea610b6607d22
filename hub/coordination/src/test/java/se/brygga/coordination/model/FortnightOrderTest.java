package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.PlanPapers;
import se.brygga.coordination.task.UnitTask;

/** All fields together: whatever happens in a fortnight, no order of arrival and no repeat changes tasks, plan or team. */
class FortnightOrderTest {

    private static final Duration LATER = Duration.ofDays(30);

    @Property(tries = 60)
    void noOrderAndNoRepeatChangesWhatIsToBeDone(
            @ForAll @Size(max = 12) Set<@IntRange(max = FortnightDesk.EVENTS - 1) Integer> happened,
            @ForAll long seed) {
        List<Integer> told = new ArrayList<>(new TreeSet<>(happened));
        List<Integer> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, new Random(seed));

        Desk straight = play(told);
        Desk other = play(shuffled);

        assertThat(tasks(other)).isEqualTo(tasks(straight));
        assertThat(plan(other)).isEqualTo(plan(straight));
        assertThat(team(other)).isEqualTo(team(straight));
        Instant end = straight.file().now().plus(LATER);
        straight.until(end);
        other.until(end);
        assertThat(tasks(other)).isEqualTo(tasks(straight));
    }

    private static Desk play(List<Integer> told) {
        var fortnight = new FortnightDesk();
        fortnight.beginPlan();
        told.forEach(fortnight::tell);
        return fortnight.desk();
    }

    /** What was wanted for a while and is not any longer stays visible as cancelled; in another order it never was wanted. */
    private static Set<String> tasks(Desk desk) {
        return UnitTask.all(desk.file()).stream()
                .filter(task -> task.task().getStatus() != TaskStatus.CANCELLED)
                .map(task -> task.id() + " " + task.code() + " " + task.owner() + " "
                        + task.task().getStatus().toCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> plan(Desk desk) {
        return JointPlan.of(PlanPapers.PLAN, desk.file().acts(JointPlan.caseId(PlanPapers.PLAN)))
                .parts()
                .current()
                .stream()
                .map(activity -> activity.body().unit() + " " + activity.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> team(Desk desk) {
        return se.brygga.coordination.team.Team.of(desk.file()).members().stream()
                .map(member -> member.role() + " " + member.unit())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
