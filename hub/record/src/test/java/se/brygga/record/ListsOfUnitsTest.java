package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.PartyList;
import se.brygga.core.record.StoredResource;

/** Whom a unit's lists lead to, without a walk over persons (view.md 6). */
class ListsOfUnitsTest {

    private static final String WARD = "SE2329990010-K01";
    private static final String NURSING = "SE2120009994-HSV01";
    private static final Set<String> TEAM = Set.of("EpisodeOfCare", "CareTeam");

    @OnBothDatabases
    void unitsOfATeamFindThePersonAsLongAsTheTeamLasts(TestRecord record) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
        team.addParticipant().setOnBehalfOf(body(NURSING));
        put(record, "t1", "1", team);
        put(
                record,
                "e1",
                "2",
                new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE).setManagingOrganization(body(NURSING)));

        assertThat(record.reader().persons(PartyList.of(TEAM, NURSING), 9)).containsExactlyInAnyOrder("1", "2");
        assertThat(record.reader().persons(PartyList.of(TEAM, WARD), 9))
                .as("the unit that sent them")
                .hasSize(2);
        assertThat(record.reader().persons(PartyList.of(TEAM, "SE2329990010-K02"), 9))
                .isEmpty();

        put(record, "t1", "1", team.copy().setStatus(CareTeamStatus.INACTIVE));
        put(record, "e1", "2", new EpisodeOfCare().setStatus(EpisodeOfCareStatus.FINISHED));
        assertThat(record.reader().persons(PartyList.of(TEAM, NURSING), 9)).isEmpty();
    }

    @OnBothDatabases
    void messageStandsInTheListsOfSenderAndReceivers(TestRecord record) {
        put(record, "m1", "1", new Communication().setSender(body(WARD)).addRecipient(body(NURSING)));

        assertThat(record.reader().ofUnit("Communication", NURSING, Narrowing.NONE, 9))
                .hasSize(1);
        assertThat(record.reader().persons(PartyList.of(Set.of("Communication"), WARD), 9))
                .containsExactly("1");
        assertThat(record.reader().persons(PartyList.of(TEAM, NURSING), 9)).isEmpty();
    }

    /** A mailbox of years: nobody is found twice, and nobody by what ended long ago. */
    @OnBothDatabases
    void whatHasEndedLeadsToAPersonForAWhileAndWhatIsOpenForEver(TestRecord record) {
        for (int i = 0; i < 3; i++) {
            put(record, "o" + i, "1", task(TaskStatus.REQUESTED, "home-visit"));
            put(record, "c" + i, "2", task(TaskStatus.COMPLETED, "home-visit"));
        }
        put(record, "l1", "3", task(TaskStatus.COMPLETED, "lift-request"));
        Set<String> task = Set.of("Task");
        var open = new Narrowing(Set.of("requested"), Set.of());
        var lifts = new Narrowing(Set.of(), Set.of("lift-request"));

        assertThat(record.reader().persons(PartyList.of(task, NURSING), 9)).containsExactly("3", "2", "1");
        assertThat(record.reader().persons(PartyList.of(task, NURSING), 2)).containsExactly("3", "2");
        assertThat(record.reader().persons(new PartyList(task, NURSING, open, Given.NOON.plusSeconds(1)), 9))
                .containsExactly("1");
        assertThat(record.reader().persons(new PartyList(task, NURSING, open, Given.NOON), 9))
                .hasSize(3);
        assertThat(record.reader().persons(new PartyList(task, NURSING, open, Given.NOON, Given.NOON), 9))
                .as("before, what is open is no reason either")
                .isEmpty();
        assertThat(record.reader()
                        .persons(
                                new PartyList(task, NURSING, Narrowing.NONE, Given.NOON, Given.NOON.plusSeconds(1)), 9))
                .hasSize(3);
        assertThat(record.reader().persons(new PartyList(task, NURSING, lifts, null), 9))
                .containsExactly("3");
    }

    private static Task task(TaskStatus status, String code) {
        return new Task()
                .setStatus(status)
                .setCode(new CodeableConcept(new Coding("urn:x", code, null)))
                .setOwner(body(NURSING));
    }

    /** W2: what the social services decide leads nobody to a person. */
    @OnBothDatabases
    void decisionOfTheSocialServicesStandsInNoList(TestRecord record) {
        put(record, "d1", "1", new ServiceRequest().addPerformer(body(NURSING)));

        assertThat(record.reader().ofUnit("ServiceRequest", NURSING, Narrowing.NONE, 9))
                .isEmpty();
        assertThat(record.reader().ofUnit("ServiceRequest", WARD, Narrowing.NONE, 9))
                .isEmpty();
    }

    private static void put(TestRecord record, String id, String person, Resource resource) {
        resource.setId(id);
        record.run(t ->
                t.put(new StoredResource(resource, person, Given.HOSPITAL, WARD, "vko", Given.NOON, Given.key("1"))));
    }

    private static Reference body(String hsaId) {
        return new Reference()
                .setIdentifier(
                        new Identifier().setSystem("urn:oid:1.2.752.29.4.19").setValue(hsaId));
    }
}
