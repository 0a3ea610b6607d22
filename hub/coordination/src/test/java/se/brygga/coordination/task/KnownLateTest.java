package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Work;

/** What should have been done long before anybody here could know of it is told as that; it does not burn. */
class KnownLateTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final Desk desk = new Desk(NOW, new Tasks());

    @Test
    void careThatShouldHaveBeenGivenIsToldAsKnownLateAndNobodyIsChased() {
        ask("model/m/e1/enrolled/visit", Duration.ofHours(-25));
        desk.until(NOW.plus(Duration.ofDays(3)));

        assertThat(only().isKnownLate()).isTrue();
        assertThat(only().isOpen()).isTrue();
        assertThat(only().task().getPriority()).isEqualTo(TaskPriority.ROUTINE);
        assertThat(only().task().getDescription())
                .isEqualTo("Gör hembesök. Det blev känt först efter den tid då det skulle ha varit gjort.");
    }

    @Test
    void aDayIsTooLittleToBeHistory() {
        ask("model/m/e1/enrolled/visit", Duration.ofHours(-23));
        desk.until(NOW.plus(Duration.ofHours(1)));

        assertThat(UnitTask.all(desk.file())).anyMatch(UnitTask::isOverdue).anyMatch(one -> "escalation"
                .equals(one.code()));
    }

    @Test
    void theClocksOfTheLawRunWhoeverToldLate() {
        ask("discharge/s1/call-to-planning", Duration.ofDays(-3));
        desk.until(NOW.plus(Duration.ofHours(1)));

        assertThat(UnitTask.all(desk.file())).anyMatch(UnitTask::isOverdue);
    }

    @Test
    void aNewTimeInTheFutureIsAClockAgain() {
        ask("team/e1/contact", Duration.ofDays(-3));
        ask("team/e1/contact", Duration.ofDays(2));
        assertThat(only().isKnownLate()).isFalse();
        assertThat(only().task().getDescription()).isEqualTo("Gör hembesök.");

        desk.until(NOW.plus(Duration.ofDays(3)));
        assertThat(UnitTask.all(desk.file())).anyMatch(UnitTask::isOverdue);
    }

    private UnitTask only() {
        assertThat(UnitTask.all(desk.file())).hasSize(1);
        return UnitTask.all(desk.file()).get(0);
    }

    private void ask(String key, Duration fromNow) {
        var work = new Work(
                key,
                "home-visit",
                "Gör hembesök.",
                HOME_NURSING,
                HOSPITAL,
                null,
                null,
                NOW.plus(fromNow),
                HOSPITAL,
                Work.State.OPEN);
        desk.apply(new Consequences(List.of(), List.of(), List.of(), List.of(work), List.of()));
    }
}
