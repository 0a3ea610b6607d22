package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEventKind;

/** A stay of the wrong person (A45), and the stays of one person. */
class StayMoveTest {

    private static final TrackedStayEvent ADMITTED = Given.event("s1", StayEventKind.ADMITTED, Given.NOON, "1");

    @OnBothDatabases
    void stayMovesWithItsEventsAndWhatRefersToIt(TestRecord record) {
        record.run(t -> {
            t.put(Given.encounter("s1", "wrong", Given.NOON));
            t.put(Given.encounter("s10", "wrong", Given.NOON));
            t.addStayEvent("wrong", ADMITTED);
            t.put(condition("c1", Given.HOSPITAL, "Encounter/s1"));
            t.put(condition("c2", Given.HOSPITAL, "Encounter/s1/_history/1"));
            t.put(condition("c3", Given.HOSPITAL, "Encounter/s10"));
            t.put(condition("c4", Given.MUNICIPALITY, "Encounter/s1"));
            t.moveStay("s1", "right");
        });
        assertThat(subjects(record, "right", Encounter.class)).isEqualTo(Map.of("s1", "Patient/right"));
        assertThat(subjects(record, "right", Condition.class))
                .isEqualTo(Map.of("c1", "Patient/right", "c2", "Patient/right"));
        assertThat(subjects(record, "wrong", Condition.class))
                .isEqualTo(Map.of("c3", "Patient/wrong", "c4", "Patient/wrong"));
        assertThat(stays(record, "right")).isEqualTo(Map.of("s1", List.of(ADMITTED)));
        assertThat(stays(record, "wrong")).isEmpty();
        assertThat(record.rows("stay_event where person = 'right'")).isEqualTo(1);
    }

    @OnBothDatabases
    void whatWasWrittenForTheSurvivorOfAMergeMovesToo(TestRecord record) {
        record.run(t -> {
            String survivor = t.person(Given.identifiers(Given.TOLVAN));
            String replaced = t.person(Given.identifiers(Given.RESERVE));
            String right = t.person(Given.identifiers(Given.LILLTOLVAN));
            t.put(Given.encounter("s1", replaced, Given.NOON));
            t.merge(replaced, survivor, Given.key("A40"));
            var condition = new Condition();
            condition.setId("c1");
            condition.setSubject(new Reference("Patient/" + survivor));
            condition.setEncounter(new Reference("Encounter/s1"));
            t.put(new StoredResource(condition, survivor, Given.HOSPITAL, null, "ovr", Given.NOON, Given.key("1")));
            t.moveStay("s1", right);
            assertThat(t.resources(right, Condition.class)).hasSize(1);
            assertThat(t.resources(survivor, Encounter.class)).isEmpty();
            assertThat(condition.getSubject().getReference()).isEqualTo("Patient/" + survivor);
        });
    }

    @OnBothDatabases
    void oldVersionsStayAndMovingAgainMakesNone(TestRecord record) {
        record.run(t -> t.put(Given.encounter("s1", "wrong", Given.NOON)));
        record.run(t -> t.moveStay("s1", "right"));
        record.run(t -> t.moveStay("s1", "right"));
        assertThat(record.sql()
                        .sql("select person from resource_version order by version")
                        .query(String.class)
                        .list())
                .containsExactly("wrong", "right");
        record.run(t -> t.moveStay("unknown", "right"));
        assertThat(record.rows("resource")).isEqualTo(1);
    }

    @OnBothDatabases
    void staysOfMergedPersonsAreFound(TestRecord record) {
        TrackedStayEvent other = Given.event("s2", StayEventKind.ADMITTED, Given.NOON, "1");
        record.run(t -> {
            String survivor = t.person(Given.identifiers(Given.TOLVAN));
            String replaced = t.person(Given.identifiers(Given.RESERVE));
            t.put(Given.encounter("s1", survivor, Given.NOON));
            t.addStayEvent(survivor, ADMITTED);
            t.put(Given.encounter("s2", replaced, Given.NOON));
            t.addStayEvent(replaced, other);
            t.put(Given.encounter("visit", survivor, Given.NOON));
            t.merge(replaced, survivor, Given.key("A40"));
            assertThat(t.stays(replaced)).isEqualTo(Map.of("s1", List.of(ADMITTED), "s2", List.of(other)));
        });
    }

    private static StoredResource condition(String id, String custodian, String encounter) {
        var condition = new Condition();
        condition.setId(id);
        condition.setSubject(new Reference("Patient/wrong"));
        condition.setEncounter(new Reference(encounter));
        return new StoredResource(condition, "wrong", custodian, null, "ovr", Given.NOON, Given.key("1"));
    }

    private static Map<String, List<TrackedStayEvent>> stays(TestRecord record, String person) {
        return record.write(t -> t.stays(person));
    }

    private static <R extends Resource> Map<String, String> subjects(TestRecord record, String person, Class<R> type) {
        return record.write(t -> t.resources(person, type)).stream()
                .map(StoredResource::resource)
                .collect(java.util.stream.Collectors.toMap(
                        Resource::getIdPart,
                        resource -> resource instanceof Encounter encounter
                                ? encounter.getSubject().getReference()
                                : ((Condition) resource).getSubject().getReference()));
    }
}
