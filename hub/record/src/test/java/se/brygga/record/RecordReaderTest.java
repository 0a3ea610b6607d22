package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;

class RecordReaderTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);
    private static final Instant EARLIER = Given.NOON.minusSeconds(60);
    private static final String UNIT = "SE2329990010-K01";

    @OnBothDatabases
    void fileHoldsNewestVersionsOfThePersonAndOfEverybodyMergedIntoIt(TestRecord record) {
        String tolvan = person(record, "e1");
        String other = record.write(t -> {
            String id = t.person(Given.identifiers(Given.RESERVE));
            t.put(Given.encounter("e2", id, Given.NOON));
            t.merge(id, tolvan, Given.key("2"));
            return id;
        });
        PersonFile file = record.reader().open(other, Set.of()).orElseThrow();
        assertThat(file.person()).isEqualTo(tolvan);
        assertThat(file.family()).containsExactly(tolvan, other);
        assertThat(file.resources())
                .extracting(RecordedResource::reference)
                .containsExactly("Patient/p-" + tolvan, "Encounter/e1", "Encounter/e2");
        assertThat(file.resources())
                .extracting(found -> found.stored().person())
                .containsExactly(tolvan, tolvan, other);
        assertThat(file.resources()).allMatch(RecordedResource::current);
        assertThat(record.reader().identifiers(other)).containsExactly(Given.TOLVAN_LOCAL, Given.TOLVAN, Given.RESERVE);
        assertThat(record.reader().person(Given.identifiers(Given.RESERVE))).contains(tolvan);
    }

    @OnBothDatabases
    void separatedPersonHasAFileOfItsOwnAgain(TestRecord record) {
        String tolvan = person(record, "e1");
        String other = record.write(t -> t.person(Given.identifiers(Given.RESERVE)));
        record.run(t -> t.merge(other, tolvan, Given.key("2")));
        record.run(t -> t.unmerge(other, tolvan, Given.key("3")));
        assertThat(record.reader().open(tolvan, Set.of()).orElseThrow().family())
                .containsExactly(tolvan);
        assertThat(record.reader().person(Given.identifiers(Given.RESERVE))).contains(other);
    }

    @OnBothDatabases
    void nobodyHasNoFile(TestRecord record) {
        person(record, "e1");
        RecordReader reader = record.reader();
        assertThat(reader.open("nobody", Set.of())).isEmpty();
        assertThat(reader.person(Given.identifiers(Given.LILLTOLVAN))).isEmpty();
        assertThat(reader.person(List.of())).isEmpty();
        assertThat(reader.identifiers("nobody")).isEmpty();
        assertThat(reader.find("Encounter", "none")).isEmpty();
        assertThat(reader.find("Task", "e1")).isEmpty();
        assertThat(reader.history("Encounter", "none")).isEmpty();
        assertThat(reader.ofUnit("Task", UNIT, Narrowing.NONE, 9)).isEmpty();
    }

    @OnBothDatabases
    void patientsComeWithTheTypesThatAreAskedFor(TestRecord record) {
        String tolvan = person(record, "e1");
        record.run(t -> t.put(task("t1", tolvan, Given.NOON)));
        assertThat(references(record, tolvan, Set.of("Task"))).containsExactly("Patient/p-" + tolvan, "Task/t1");
        assertThat(references(record, tolvan, Set.of("Nonsense"))).containsExactly("Patient/p-" + tolvan);
        assertThat(references(record, tolvan, Set.of())).hasSize(3);
    }

    @OnBothDatabases
    void versionComesBackAsItWasPut(TestRecord record) {
        StoredResource given = Given.encounter("e1", "1", Given.NOON);
        record.run(t -> t.put(given));
        RecordedResource found = record.reader().find("Encounter", "e1").orElseThrow();
        var json = new ResourceJson(TestRecord.FHIR);
        assertThat(json.write(found.stored().resource())).isEqualTo(json.write(given.resource()));
        assertThat(found.stored())
                .usingRecursiveComparison()
                .ignoringFields("resource")
                .isEqualTo(given);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.writtenAt()).isEqualTo(TestRecord.WRITTEN);
    }

    @OnBothDatabases
    void historyHoldsLateVersionsAndSaysWhichIsCurrent(TestRecord record) {
        record.run(t -> t.put(Given.patient("1", "Tolvansson", Given.NOON)));
        record.run(t -> t.put(Given.patient("1", "Tolvander", LATER)));
        record.run(t -> t.put(Given.patient("1", "Sen", EARLIER)));
        List<RecordedResource> history = record.reader().history("Patient", "p-1");
        assertThat(history).extracting(RecordReaderTest::family).containsExactly("Sen", "Tolvander", "Tolvansson");
        assertThat(history).extracting(RecordedResource::version).containsExactly(3, 2, 1);
        assertThat(history).extracting(RecordedResource::current).containsExactly(false, true, false);
        assertThat(history).extracting(found -> found.stored().effective()).containsExactly(EARLIER, LATER, Given.NOON);
        assertThat(record.reader().find("Patient", "p-1").map(RecordReaderTest::family))
                .contains("Tolvander");
    }

    @OnBothDatabases
    void versionFromBeforeTimesOfWritingWereKeptHasItsEventTime(TestRecord record) {
        record.run(t -> t.put(Given.patient("1", "Tolvansson", Given.NOON)));
        record.sql().sql("update resource_version set written_at = null").update();
        assertThat(record.reader().find("Patient", "p-1").orElseThrow().writtenAt())
                .isEqualTo(Given.NOON);
    }

    @OnBothDatabases
    void resourceAboutNobodyIsFound(TestRecord record) {
        var ward = new Organization();
        ward.setId("o1");
        record.run(t -> t.put(new StoredResource(ward, null, Given.HOSPITAL, null, null, Given.NOON, Given.key("1"))));
        RecordedResource found = record.reader().find("Organization", "o1").orElseThrow();
        assertThat(found.stored().person()).isNull();
        assertThat(found.stored().unit()).isNull();
    }

    @OnBothDatabases
    void unitHasItsOwnOfAnyPersonTheLatestFirst(TestRecord record) {
        for (int i = 1; i <= 3; i++) {
            StoredResource task = task("t" + i, "person " + i, Given.NOON);
            record.run(t -> t.put(task));
        }
        record.run(t -> t.put(Given.encounter("e1", "1", Given.NOON)));
        RecordReader reader = record.reader();
        assertThat(reader.ofUnit("Task", UNIT, Narrowing.NONE, 2))
                .extracting(RecordedResource::reference)
                .containsExactly("Task/t3", "Task/t2");
        assertThat(reader.ofUnit("Task", "SE2329990010-K02", Narrowing.NONE, 9)).isEmpty();
    }

    @OnBothDatabases
    void taskIsItsOwnersAndItsRequestersNotItsKeepers(TestRecord record) {
        var task = new Task();
        task.setId("t1");
        task.setOwner(body("SE2120009994-HSV01"));
        task.setRequester(new Reference("Organization/SE2329990010-K02"));
        record.run(t -> t.put(new StoredResource(
                task, "1", Given.HOSPITAL, UNIT, "ovr", Given.NOON.minusSeconds(9), Given.key("1"))));
        RecordReader reader = record.reader();
        assertThat(reader.ofUnit("Task", "SE2120009994-HSV01", Narrowing.NONE, 9))
                .hasSize(1);
        assertThat(reader.ofUnit("Task", "SE2329990010-K02", Narrowing.NONE, 9)).hasSize(1);
        assertThat(reader.ofUnit("Task", UNIT, Narrowing.NONE, 9)).isEmpty();

        record.run(t -> t.put(task("t1", "1", Given.NOON)));
        assertThat(reader.ofUnit("Task", "SE2120009994-HSV01", Narrowing.NONE, 9))
                .isEmpty();
        assertThat(reader.ofUnit("Task", UNIT, Narrowing.NONE, 9)).hasSize(1);
    }

    private static Reference body(String hsaId) {
        return new Reference()
                .setIdentifier(
                        new Identifier().setSystem("urn:oid:1.2.752.29.4.19").setValue(hsaId));
    }

    private static List<String> references(TestRecord record, String person, Set<String> types) {
        return record.reader().open(person, types).orElseThrow().resources().stream()
                .map(RecordedResource::reference)
                .toList();
    }

    private static String person(TestRecord record, String encounter) {
        return record.write(t -> {
            String id = t.person(Given.identifiers(Given.TOLVAN, Given.TOLVAN_LOCAL));
            t.put(Given.patient(id, "Tolvansson", Given.NOON));
            t.put(Given.encounter(encounter, id, Given.NOON));
            return id;
        });
    }

    private static StoredResource task(String id, String person, Instant at) {
        var task = new Task();
        task.setId(id);
        task.setOwner(body(UNIT));
        return new StoredResource(task, person, Given.HOSPITAL, UNIT, "upp", at, Given.key("1"));
    }

    private static String family(RecordedResource found) {
        return ((Patient) found.stored().resource()).getNameFirstRep().getFamily();
    }
}
