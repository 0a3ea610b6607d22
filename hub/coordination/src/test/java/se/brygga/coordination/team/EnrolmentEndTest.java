package se.brygga.coordination.team;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.team.TeamScript.enrolment;
import static se.brygga.coordination.team.TeamScript.withoutBasis;

import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Desk;
import se.brygga.core.fhir.Canonical;

/** Who was told of an enrolment hears once that it is over for them, in whatever order it ends. */
class EnrolmentEndTest {

    private final Desk desk = TeamScript.desk();

    @Test
    void aTeamThatIsClosedWithItsEnrolmentIsToldTheEnd() {
        desk.send(HOSPITAL, both(), enrolment());
        desk.send(HOSPITAL, both().setStatus(CareTeamStatus.INACTIVE), ended());

        assertThat(told(HOME_CARE)).containsExactly(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.FINISHED);
        assertThat(told(HOME_NURSING)).containsExactly(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.FINISHED);
    }

    @Test
    void whoseTeamIsClosedFirstIsToldOnce() {
        desk.send(HOSPITAL, both(), enrolment());
        desk.send(HOSPITAL, both().setStatus(CareTeamStatus.INACTIVE));
        desk.send(HOSPITAL, ended());

        assertThat(told(HOME_CARE)).containsExactly(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.CANCELLED);
    }

    @Test
    void whoIsTakenOffTheTeamIsToldAndNothingMore() {
        desk.send(HOSPITAL, both(), enrolment());
        desk.send(HOSPITAL, team(" home-nursing@" + HOME_NURSING));
        assertThat(told(HOME_CARE)).containsExactly(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.CANCELLED);

        EpisodeOfCare withdrawn = withoutBasis();
        withdrawn.addExtension(TeamScript.basis("CONSENT", "withdrawn"));
        desk.send(HOSPITAL, withdrawn);

        assertThat(told(HOME_CARE)).hasSize(2);
        assertThat(told(HOME_NURSING)).endsWith(EpisodeOfCareStatus.CANCELLED);
    }

    private static CareTeam both() {
        return team(" home-nursing@" + HOME_NURSING + " home-care@" + HOME_CARE);
    }

    private static CareTeam team(String others) {
        return TeamScript.team("c1", "region-coordinator@" + HOSPITAL + others);
    }

    private static EpisodeOfCare ended() {
        EpisodeOfCare ended = enrolment().setStatus(EpisodeOfCareStatus.FINISHED);
        ended.getPeriod().setEndElement(new DateTimeType("2026-11-02"));
        ended.addExtension(
                Canonical.ENROLMENT_END, new Coding(Canonical.BASE + "/CodeSystem/enrolment-end", "moved", null));
        return ended;
    }

    private List<EpisodeOfCareStatus> told(String unit) {
        return desk.file().letters().stream()
                .filter(letter ->
                        letter.event().equals("team") && letter.receiver().equals(unit))
                .flatMap(letter -> letter.resources().stream())
                .filter(EpisodeOfCare.class::isInstance)
                .map(one -> ((EpisodeOfCare) one).getStatus())
                .toList();
    }
}
