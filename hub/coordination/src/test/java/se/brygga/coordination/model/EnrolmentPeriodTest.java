package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.Duration;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.discharge.Calendar;
import se.brygga.coordination.task.Tasks;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.team.TeamScript;
import se.brygga.coordination.team.Teams;

/** A care model asks for nothing more when the last day of the enrolment has passed. */
class EnrolmentPeriodTest {

    private final Desk desk = new Desk(
            TeamScript.NOW,
            new Tasks(),
            new Teams(Set.of("narsjukvardsteam")),
            new CareModels(Models.all(), Vitals.CODES, day -> !Calendar.isDayOff(day)));

    @Test
    void whatTheModelPlannedStopsWithThePeriod() {
        EpisodeOfCare fortnight = TeamScript.enrolment();
        fortnight.getPeriod().setEndElement(new DateTimeType("2026-11-03"));
        desk.send(
                HOSPITAL,
                TeamScript.team("c1", "region-coordinator@" + HOSPITAL + " mobile-team@" + HOSPITAL),
                fortnight);
        assertThat(UnitTask.all(desk.file()))
                .anyMatch(task -> task.isOpen() && task.code().equals("care-model-action"));

        desk.until(TeamScript.NOW.plus(Duration.ofDays(2)));

        assertThat(UnitTask.all(desk.file())).noneMatch(UnitTask::isOpen);
    }
}
