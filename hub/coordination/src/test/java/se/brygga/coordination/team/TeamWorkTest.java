package se.brygga.coordination.team;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.team.TeamScript.enrolment;
import static se.brygga.coordination.team.TeamScript.team;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.task.UnitTask;

/** What a team lacks is asked of its own units, and as long as it is a team. */
class TeamWorkTest {

    private static final String REGIONAL = "region-coordinator@" + HOSPITAL;

    private final Desk desk = TeamScript.desk();

    @Test
    void aUnitOfAnotherTeamIsNotAskedForACoordinatorOfThisOne() {
        EpisodeOfCare care = enrolment();
        care.addTeam().setReference("CareTeam/c1");
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-care@" + HOME_CARE), care);
        EpisodeOfCare nursing = enrolment();
        nursing.setId("e2");
        nursing.getTypeFirstRep().getCodingFirstRep().setCode("trygg-hemgang");
        nursing.addTeam().setReference("CareTeam/c2");
        desk.send(HOSPITAL, team("c2", REGIONAL + " home-nursing@" + HOME_NURSING), nursing);

        assertThat(open("EpisodeOfCare/e1", "appoint-coordinator")).containsExactly(HOME_CARE);
        assertThat(open("EpisodeOfCare/e2", "appoint-coordinator")).containsExactly(HOME_NURSING);
    }

    @Test
    void anEnrolmentWhosePeriodEndsHasNoWorkLeft() {
        EpisodeOfCare fortnight = enrolment();
        fortnight.getPeriod().setEndElement(new DateTimeType("2026-11-04"));
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-care@" + HOME_CARE), fortnight);
        assertThat(open("EpisodeOfCare/e1", "appoint-coordinator")).containsExactly(HOME_CARE);

        desk.until(TeamScript.NOW.plus(Duration.ofDays(3)));

        assertThat(UnitTask.all(desk.file())).noneMatch(UnitTask::isOpen);
    }

    @Test
    void whenTheTimeOfACoordinatorEndsANewOneIsAskedFor() {
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-care@" + HOME_CARE), enrolment());
        CareTeam own = team("c2", "municipal-coordinator@" + HOME_CARE);
        own.getParticipantFirstRep().getPeriod().setEndElement(new DateTimeType("2026-11-04"));
        desk.send(HOME_CARE, own);
        assertThat(open("EpisodeOfCare/e1", "appoint-coordinator")).isEmpty();

        desk.until(TeamScript.NOW.plus(Duration.ofDays(3)));

        assertThat(open("EpisodeOfCare/e1", "appoint-coordinator")).containsExactly(HOME_CARE);
    }

    private List<String> open(String focus, String code) {
        return UnitTask.all(desk.file()).stream()
                .filter(one -> one.isOpen() && focus.equals(one.focus()) && code.equals(one.code()))
                .map(UnitTask::owner)
                .toList();
    }
}
