package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.fhir.Canonical;

class CareModelsTest {

    private static final Set<String> OF_ENROLMENT = enrolmentActions();

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(resources = "care-models.csv", numLinesToSkip = 1, delimiter = '|')
    void becomesWork(String model, String happened, String until, String open) {
        assumeTrue(Arrays.stream(happened.split(",")).allMatch(Story::knows));
        Story story = new Story(model);
        boolean ofEnrolment = happened.startsWith("enrolled");
        story.tell("enrolled 00:00");
        story.tell(happened);
        if (until != null) {
            story.wait(until);
        }

        Set<String> expected = open == null ? Set.of() : new TreeSet<>(Arrays.asList(open.split(", ")));
        assertThat(story.open().stream()
                        .filter(work -> ofEnrolment || !OF_ENROLMENT.contains(model + " " + work.split(" ")[0]))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nobodyIsToldOfSomebodyNotEnrolled() {
        Story story = new Story("narsjukvardsteam");
        story.tell("emergency 10:00, admitted 12:00");

        assertThat(story.file.work()).isEmpty();
        assertThat(story.file.letters()).isEmpty();
    }

    @Test
    void messageGoesOnceAndIsTakenBackWhenTheVisitWasNone() {
        Story story = new Story("narsjukvardsteam");
        story.tell("enrolled 00:00, emergency 10:00, emergency 10:00");
        assertThat(story.file.letters()).extracting(Letter::receiver).containsExactly(Circle.NURSING);

        story.tell("!emergency 10:00, !emergency 10:00");
        assertThat(story.file.letters()).hasSize(2);
        assertThat(story.file.resources(Communication.class)).singleElement().satisfies(kept -> assertThat(
                        ((Communication) kept.resource()).getStatus())
                .isEqualTo(CommunicationStatus.ENTEREDINERROR));
    }

    @Test
    void visitAnswersTheWorkThatItsAbsenceGaveRiseTo() {
        Story story = new Story("narsjukvardsteam");
        story.tell("enrolled 00:00, visit 10:00");
        story.wait("346:00");
        story.tell("visit 347:00");

        assertThat(states(story, "inget-besok")).containsExactly(Work.State.DONE);
        assertThat(story.file.alarms().get("model/episode/visit/14").at()).isEqualTo(Story.at("683:00"));
    }

    @Test
    void visitThatIsToldLateStopsTheWork() {
        Story story = new Story("narsjukvardsteam");
        story.tell("enrolled 00:00, visit 10:00");
        story.wait("346:00");
        story.tell("visit 300:00");

        assertThat(states(story, "inget-besok")).containsExactly(Work.State.STOPPED);
    }

    @Test
    void scoreThatStaysHighAsksOnce() {
        Story story = new Story("narsjukvardsteam");
        story.tell("enrolled 00:00, news2 40:00 120");
        story.take(high("a", "2026-02-12T08:00:00+01:00"), Circle.NURSING);
        story.take(high("b", "2026-02-12T09:00:00+01:00"), Circle.NURSING);
        assertThat(open(story, "bedom-forsamring")).isOne();

        story.tell("news2 60:00 80");
        story.take(high("c", "2026-02-13T09:00:00+01:00"), Circle.NURSING);
        assertThat(open(story, "bedom-forsamring")).isEqualTo(2);
    }

    @Test
    void roleThatIsFilledLaterGetsTheWork() {
        Story story = new Story("trygg-hemgang");
        story.tell("enrolled 00:00, admitted 10:00, discharged 20:00");
        assertThat(story.open()).anyMatch(work -> work.startsWith("uppfoljning! HSV01"));

        CareTeam team = Circle.team();
        team.addParticipant()
                .addRole(new CodeableConcept(new Coding(Canonical.TEAM_ROLE, "need-assessor", null)))
                .setOnBehalfOf(Circle.unit(Circle.HOME_CARE));
        story.take(List.of(team), Circle.NURSING);

        assertThat(story.open())
                .anyMatch(work -> work.startsWith("uppfoljning HTJ01"))
                .noneMatch(work -> work.startsWith("uppfoljning!"));
    }

    @Test
    void anEnrolmentThatNamesNoTeamHasThatOfTheProviderThatEnrolled() {
        Story story = new Story("trygg-hemgang");
        List<Resource> said = Circle.enrolment("trygg-hemgang", Story.at("00:00"), EpisodeOfCareStatus.ACTIVE, null);
        ((EpisodeOfCare) said.get(0)).setTeam(null).setManagingOrganization(Circle.unit(Circle.NURSING));
        story.take(said, Circle.NURSING);

        assertThat(Roles.around(story.file, Enrolment.all(story.file).get(0)).unit(TeamRole.HOME_CARE))
                .contains(Circle.HOME_CARE);
    }

    @Test
    void aMemberWhoseTimeIsOverHasNoRoleAnyMoreAsInTheTeam() {
        Story story = new Story("trygg-hemgang");
        CareTeam team = Circle.team();
        team.getParticipant().stream()
                .filter(one -> one.getRoleFirstRep().hasCoding(Canonical.TEAM_ROLE, "home-care"))
                .forEach(one -> one.getPeriod().setEndElement(new DateTimeType("2026-01-31")));
        story.tell("enrolled 00:00");
        assertThat(Roles.around(story.file, Enrolment.all(story.file).get(0)).unit(TeamRole.HOME_CARE))
                .contains(Circle.HOME_CARE);
        story.take(List.of(team), Circle.NURSING);

        assertThat(Roles.around(story.file, Enrolment.all(story.file).get(0)).unit(TeamRole.HOME_CARE))
                .isEmpty();
    }

    @Test
    void workThatNobodyHasARoleForSaysSo() {
        Story story = new Story("trygg-hemgang");
        story.tell("enrolled 00:00, admitted 10:00, discharged 20:00");

        assertThat(story.file.work().values())
                .filteredOn(work -> work.code().equals(Planned.ROLE_MISSING) && work.state() == Work.State.OPEN)
                .singleElement()
                .satisfies(
                        work -> assertThat(work.text())
                                .isEqualTo(
                                        "Teamet saknar rollen 'Biståndshandläggare', som modellen 'Trygg hemgång' ger detta:"
                                                + " Uppföljning och överlämning. Lägg till en enhet i teamet, eller se till att det blir gjort."));
    }

    private static List<Observation> high(String id, String at) {
        var set = Vitals.set(id, at, "140");
        set.removeIf(one -> one.getId().endsWith("respiration"));
        var respiration = Vitals.number("respiration", "30", "/min");
        respiration.setId(id + "-respiration");
        respiration.setEffective(set.get(0).getEffective());
        set.add(respiration);
        return set;
    }

    private static List<Work.State> states(Story story, String action) {
        return story.file.work().values().stream()
                .filter(work -> Story.action(work).equals(action))
                .map(Work::state)
                .toList();
    }

    private static long open(Story story, String action) {
        return states(story, action).stream()
                .filter(state -> state == Work.State.OPEN)
                .count();
    }

    private static Set<String> enrolmentActions() {
        return Models.all().stream()
                .flatMap(model -> model.actions().stream()
                        .filter(action -> action.trigger().event() == TriggerEvent.ENROLLED)
                        .flatMap(action -> Stream.of(action.id(), action.id() + "!"))
                        .map(action -> model.code() + " " + action))
                .collect(Collectors.toSet());
    }
}
