package se.brygga.coordination.team;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.team.TeamScript.basis;
import static se.brygga.coordination.team.TeamScript.enrolment;
import static se.brygga.coordination.team.TeamScript.team;
import static se.brygga.coordination.team.TeamScript.withoutBasis;

import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.task.UnitTask;

/** An enrolment crosses the border between region and municipality with a ground for that, and no longer than it holds. */
class EnrolmentGroundTest {

    private final Desk desk = TeamScript.desk();

    @Test
    void withoutAGroundNobodyOfAnotherAuthorityIsToldOrAsked() {
        desk.send(HOSPITAL, team(), withoutBasis());

        assertThat(desk.file().letters()).extracting(Letter::receiver).containsOnly(HOSPITAL);
        assertThat(open()).containsExactlyInAnyOrder("state-disclosure-basis", "contact-person");
    }

    @Test
    void whenTheGroundComesTheLettersGo() {
        desk.send(HOSPITAL, team(), withoutBasis());

        desk.send(HOSPITAL, enrolment());

        assertThat(told()).hasSize(1);
        assertThat(told().get(0).resources()).anyMatch(CareTeam.class::isInstance);
        assertThat(open()).containsExactlyInAnyOrder("appoint-coordinator", "contact-person");
    }

    @Test
    void aTeamWithoutAnEnrolmentStaysInItsOwnOrganisation() {
        desk.send(HOSPITAL, team());
        desk.send(HOSPITAL, TeamScript.contact("c7", "1", HOME_CARE));
        assertThat(told()).isEmpty();

        EpisodeOfCare planned = enrolment().setStatus(EpisodeOfCareStatus.PLANNED);
        planned.setExtension(null);
        planned.getPeriod().setStartElement(new DateTimeType("2026-11-03"));
        desk.send(HOSPITAL, planned);
        assertThat(told()).isEmpty();

        desk.send(HOSPITAL, withoutBasis());
        assertThat(told()).isEmpty();

        desk.send(HOSPITAL, enrolment());
        assertThat(told().get(0).resources()).extracting(Resource::getIdPart).contains("c1", "e1");
    }

    @Test
    void theGroundOfOneEnrolmentFreesNoTeamOfAnother() {
        EpisodeOfCare enrolment = enrolment();
        enrolment.addTeam().setReference("CareTeam/c1");
        desk.send(HOSPITAL, team(), enrolment);

        CareTeam palliative = TeamScript.team("c9", "mobile-team@" + HOSPITAL + " home-care@" + HOME_CARE);
        desk.send(HOSPITAL, palliative);

        assertThat(told())
                .flatExtracting(Letter::resources)
                .extracting(Resource::getIdPart)
                .doesNotContain("c9");
    }

    @Test
    void whatAUnitOfTheTeamSaysOfItselfIsToldToTheOthers() {
        desk.send(HOSPITAL, team(), enrolment());
        desk.send(HOME_CARE, TeamScript.team("c2", "home-care@" + HOME_CARE));

        assertThat(desk.file().letters())
                .filteredOn(letter ->
                        letter.receiver().equals(HOSPITAL) && letter.event().equals("team"))
                .flatExtracting(Letter::resources)
                .extracting(Resource::getIdPart)
                .contains("c2");
    }

    @Test
    void aListThatIsTouchedAfterTheEndIsNotTold() {
        desk.send(HOSPITAL, team(), enrolment());
        EpisodeOfCare ended = enrolment().setStatus(EpisodeOfCareStatus.CANCELLED);
        desk.send(HOSPITAL, ended);
        int before = told().size();

        desk.send(HOSPITAL, TeamScript.team("c1", "physician@" + HOSPITAL + " home-care@" + HOME_CARE));

        assertThat(told()).hasSize(before);
    }

    @Test
    void aHarmTestIsAGroundToo() {
        desk.send(HOSPITAL, team(), with(basis("HARM_TEST", "given")));

        assertThat(told()).hasSize(1);
    }

    @Test
    void whoSaysNoIsNotAskedAgainAndNobodyIsTold() {
        desk.send(HOSPITAL, team(), with(basis("CONSENT", "refused")));

        assertThat(told()).isEmpty();
        assertThat(open()).containsExactly("contact-person");
    }

    @Test
    void aConsentThatIsWithdrawnIsToldAsTheEndAndWithoutReason() {
        desk.send(HOSPITAL, team(), enrolment());
        desk.send(HOSPITAL, with(basis("CONSENT", "withdrawn")));

        EpisodeOfCare last = (EpisodeOfCare) told().get(1).resources().get(0);
        assertThat(told().get(1).resources()).hasSize(1);
        assertThat(last.getStatus()).isEqualTo(EpisodeOfCareStatus.CANCELLED);
        assertThat(last.hasExtension()).isFalse();
        assertThat(open()).containsExactly("contact-person");

        desk.send(HOSPITAL, team());
        desk.send(HOSPITAL, with(basis("CONSENT", "withdrawn")));
        assertThat(told()).hasSize(2);
    }

    @Test
    void whoNeverKnewIsNotToldOfAnEnd() {
        desk.send(HOSPITAL, team(), withoutBasis());
        desk.send(HOSPITAL, with(basis("CONSENT", "withdrawn")));

        assertThat(told()).isEmpty();
    }

    @Test
    void aGroundIsNotLostBySilence() {
        desk.send(HOSPITAL, team(), enrolment());
        EpisodeOfCare longer = withoutBasis();
        longer.getPeriod().setEndElement(new DateTimeType("2027-06-30"));
        desk.send(HOSPITAL, longer);

        assertThat(Enrolment.running(desk.file())).allMatch(one -> one.basis().holds());
        assertThat(told()).hasSize(2);
    }

    private static CareTeam team() {
        return TeamScript.team("c1", "region-coordinator@" + HOSPITAL + " home-care@" + HOME_CARE);
    }

    private static EpisodeOfCare with(Extension basis) {
        EpisodeOfCare episode = withoutBasis();
        episode.addExtension(basis);
        return episode;
    }

    private List<Letter> told() {
        return desk.file().letters().stream()
                .filter(letter ->
                        letter.event().equals("team") && letter.receiver().equals(HOME_CARE))
                .toList();
    }

    private List<String> open() {
        return UnitTask.all(desk.file()).stream()
                .filter(UnitTask::isOpen)
                .map(UnitTask::code)
                .toList();
    }
}
