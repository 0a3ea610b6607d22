package se.brygga.coordination.team;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.team.TeamScript.enrolment;
import static se.brygga.coordination.team.TeamScript.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.task.UnitTask;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;

class TeamsTest {

    private static final String REGIONAL = "region-coordinator@" + HOSPITAL;

    private final Desk desk = TeamScript.desk();

    @ParameterizedTest(name = "enrolment {0}: {1}")
    @CsvFileSource(resources = "enrolments.csv", delimiter = ';', numLinesToSkip = 1)
    void judges(String change, String outcome) {
        EpisodeOfCare enrolment = enrolment();
        CareTeam team = team("c1", REGIONAL);
        EnrolmentChange.make(change, enrolment, team);
        if (change.startsWith("second in the same model")) {
            first(change);
        } else if (change.startsWith("withdrawn")) {
            desk.send(HOSPITAL, team("c1", REGIONAL), enrolment());
        }

        String result = desk.send(HOSPITAL, team, enrolment).map(Refusal::code).orElse("kept");

        assertThat(result).isEqualTo(outcome);
    }

    private void first(String change) {
        EpisodeOfCare first = change.endsWith("without a ground") ? TeamScript.withoutBasis() : enrolment();
        first.setId("e0");
        first.getPeriod().setStartElement(new DateTimeType("2026-10-30"));
        if (change.contains("another authority")) {
            first.setManagingOrganization(TeamScript.unit(HOME_NURSING));
            assertThat(desk.send(HOME_NURSING, team("c0", "municipal-coordinator@" + HOME_NURSING), first))
                    .isEmpty();
        } else {
            desk.send(HOSPITAL, team("c0", REGIONAL), first);
        }
    }

    @Test
    void municipalityThatTakesPartIsAskedForItsCoordinatorAndTold() {
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-nursing@" + HOME_NURSING), enrolment());

        assertThat(open())
                .containsExactlyInAnyOrder("appoint-coordinator " + HOME_NURSING, "contact-person " + HOSPITAL);
        assertThat(desk.file().letters().stream().filter(one -> one.event().equals("team")))
                .extracting(Letter::receiver)
                .containsExactly(HOME_NURSING);

        desk.send(HOME_NURSING, team("c2", "municipal-coordinator@" + HOME_NURSING));
        desk.send(HOME_NURSING, TeamScript.contact("c3", "1", HOME_NURSING));

        assertThat(open()).isEmpty();
        assertThat(Team.of(desk.file()).gaps())
                .extracting(TeamGap::kind)
                .containsExactly(TeamGap.Kind.NO_PHYSICIAN_CONTACT);
    }

    @Test
    void aDiagnosisStaysWithTheProviderThatEnrolled() {
        EpisodeOfCare enrolment = enrolment();
        enrolment.addDiagnosis().getCondition().setReference("Condition/1").setDisplay("F00.1");
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-care@" + HOME_CARE), enrolment);

        EpisodeOfCare told = desk.file().letters().stream()
                .filter(letter ->
                        letter.event().equals("team") && letter.receiver().equals(HOME_CARE))
                .flatMap(letter -> letter.resources().stream())
                .filter(EpisodeOfCare.class::isInstance)
                .map(EpisodeOfCare.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(told.getDiagnosisFirstRep().getCondition().hasReference()).isFalse();
        assertThat(told.getDiagnosisFirstRep().getCondition().hasDisplay()).isFalse();
        assertThat(told.getType()).hasSize(2);
    }

    @Test
    void aUnitIsToldOnlyOfTheEnrolmentsWhoseTeamNamesIt() {
        EpisodeOfCare nursing = enrolment();
        nursing.addTeam().setReference("CareTeam/c1");
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-nursing@" + HOME_NURSING), nursing);
        EpisodeOfCare home = enrolment();
        home.setId("e2");
        home.getTypeFirstRep().getCodingFirstRep().setCode("trygg-hemgang");
        home.addTeam().setReference("CareTeam/c9");
        desk.send(HOSPITAL, team("c9", REGIONAL + " home-care@" + HOME_CARE), home);

        assertThat(told(HOME_CARE)).containsOnly("e2", "c9");
        assertThat(told(HOME_NURSING)).containsOnly("e1", "c1");
    }

    private List<String> told(String unit) {
        return desk.file().letters().stream()
                .filter(letter ->
                        letter.event().equals("team") && letter.receiver().equals(unit))
                .flatMap(letter -> letter.resources().stream())
                .map(Resource::getIdPart)
                .toList();
    }

    @Test
    void wordOfAnotherOrganisationDoesNotNameACoordinator() {
        desk.send(HOSPITAL, team("c1", REGIONAL + " municipal-coordinator@" + HOME_NURSING), enrolment());

        assertThat(Team.of(desk.file()).gaps()).anyMatch(gap -> gap.swedish().equals("2120009994 saknar samordnare."));
    }

    @Test
    void endOfTheEnrolmentStopsItsWork() {
        desk.send(HOSPITAL, team("c1", REGIONAL + " home-care@" + HOME_CARE), enrolment());
        assertThat(open()).isNotEmpty();
        desk.until(TeamScript.NOW.plus(Duration.ofDays(3)));

        EpisodeOfCare ended = enrolment().setStatus(EpisodeOfCareStatus.FINISHED);
        ended.getPeriod().setEndElement(new DateTimeType("2026-11-05"));
        ended.addExtension(
                Canonical.ENROLMENT_END, new Coding(Canonical.BASE + "/CodeSystem/enrolment-end", "moved", null));
        assertThat(desk.send(HOSPITAL, ended)).isEmpty();

        assertThat(open()).isEmpty();
        assertThat(Team.of(desk.file()).gaps()).isEmpty();
    }

    @Property(tries = 100)
    void noOrderOfArrivalChangesTheTeam(@ForAll Random random) {
        Map<Resource, String> parts = Map.of(
                team("c1", REGIONAL + " physician@" + HOSPITAL + " home-care@" + HOME_CARE), HOSPITAL,
                team("c2", "municipal-coordinator@" + HOME_NURSING), HOME_NURSING,
                TeamScript.contact("c3", "3", HOME_CARE), HOME_CARE,
                TeamScript.contact("c4", "2", HOSPITAL), HOSPITAL);
        Desk straight = TeamScript.desk();
        straight.send(
                HOSPITAL, team("c1", REGIONAL + " physician@" + HOSPITAL + " home-care@" + HOME_CARE), enrolment());
        parts.forEach((part, unit) -> straight.send(unit, part));
        List<Resource> shuffled = new ArrayList<>(parts.keySet());
        shuffled.addAll(parts.keySet());
        Collections.shuffle(shuffled, random);

        Desk other = TeamScript.desk();
        shuffled.forEach(part -> other.send(parts.get(part), part));
        other.send(HOSPITAL, enrolment());

        assertThat(Team.of(other.file()).members())
                .isEqualTo(Team.of(straight.file()).members());
        assertThat(Team.of(other.file()).contacts())
                .isEqualTo(Team.of(straight.file()).contacts());
        assertThat(Team.of(other.file()).gaps())
                .isEqualTo(Team.of(straight.file()).gaps());
    }

    private List<String> open() {
        return UnitTask.all(desk.file()).stream()
                .filter(UnitTask::isOpen)
                .map(one -> one.code() + " " + one.owner())
                .toList();
    }
}
