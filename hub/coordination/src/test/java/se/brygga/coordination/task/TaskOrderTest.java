package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.Task;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Work;

class TaskOrderTest {

    @Property(tries = 200)
    void noOrderAndNoRepeatOfAnswersChangesTheTask(@ForAll Random random) {
        Desk desk = WorkScript.desk();
        WorkScript.say(desk, WorkScript.call(Work.State.OPEN));
        desk.until(WorkScript.NOW.plus(Duration.ofHours(9)));
        List<Task> answers = new ArrayList<>();
        for (String status : List.of("received", "accepted", "in-progress", "on-hold", "in-progress", "completed")) {
            answers.add(answer(desk, status, answers.size() + 1));
        }
        answers.addAll(List.copyOf(answers));
        Collections.shuffle(answers, random);

        for (Task answer : answers) {
            assertThat(desk.send(HOME_NURSING, answer)).isEmpty();
            if (random.nextBoolean()) {
                WorkScript.say(desk, WorkScript.call(Work.State.OPEN));
            }
        }

        Task task = WorkScript.task(desk);
        assertThat(task.getStatus().toCode()).isEqualTo("completed");
        assertThat(task.getLastModified().toInstant()).isEqualTo(WorkScript.NOW.plus(Duration.ofHours(6)));
        assertThat(desk.file().letters().stream().filter(one -> one.receiver().equals(HOSPITAL)))
                .extracting(Letter::key)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    void answerFromBeforeTheStopCountsWhicheverCameFirst(@ForAll boolean answerFirst) {
        Desk desk = WorkScript.desk();
        WorkScript.say(desk, WorkScript.call(Work.State.OPEN));
        desk.until(WorkScript.NOW.plus(Duration.ofHours(2)));
        Task done = answer(desk, "completed", 1);
        if (answerFirst) {
            desk.send(HOME_NURSING, done);
        }
        WorkScript.say(desk, WorkScript.call(Work.State.STOPPED));
        if (!answerFirst) {
            desk.send(HOME_NURSING, done);
        }

        assertThat(WorkScript.task(desk).getStatus().toCode()).isEqualTo("completed");
    }

    private static Task answer(Desk desk, String status, int hour) {
        Task answer = WorkScript.answer(desk, status);
        answer.setLastModified(Date.from(WorkScript.NOW.plus(Duration.ofHours(hour))));
        return answer;
    }
}
