package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;

class SharedVersionsTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);

    @OnBothDatabases
    void versionIsReadAndParsedOnce(TestRecord record) {
        String person = person(record, 3);
        RecordReader reader = record.reader();
        PersonFile first = reader.open(person, Set.of()).orElseThrow();
        record.sql()
                .sql("update resource_version set content = 'not read again'")
                .update();
        PersonFile second = reader.open(person, Set.of()).orElseThrow();
        for (int i = 0; i < first.resources().size(); i++) {
            assertThat(second.resources().get(i).stored())
                    .isSameAs(first.resources().get(i).stored());
        }
        assertThat(reader.find("Encounter", "e0").orElseThrow().stored().resource())
                .isSameAs(first.resources().get(1).stored().resource());
    }

    @OnBothDatabases
    void newVersionIsSeenAtOnce(TestRecord record) {
        record.run(t -> t.put(Given.patient("1", "Tolvansson", Given.NOON)));
        assertThat(find(record).current()).isTrue();
        record.run(t -> t.put(Given.patient("1", "Tolvander", LATER)));
        assertThat(((Patient) find(record).stored().resource())
                        .getNameFirstRep()
                        .getFamily())
                .isEqualTo("Tolvander");
        assertThat(record.reader().history("Patient", "p-1"))
                .extracting(RecordedResource::current)
                .containsExactly(true, false);
    }

    @OnBothDatabases
    void confirmedVersionHasTheLaterEventTimeThoughItIsTheSame(TestRecord record) {
        record.run(t -> t.put(Given.patient("1", "Tolvansson", Given.NOON)));
        StoredResource before = find(record).stored();
        record.run(t -> t.put(Given.patient("1", "Tolvansson", LATER)));
        StoredResource after = find(record).stored();
        assertThat(after.effective()).isEqualTo(LATER);
        assertThat(after.resource()).isSameAs(before.resource());
        assertThat(record.reader().history("Patient", "p-1"))
                .extracting(found -> found.stored().effective())
                .containsExactly(LATER);
    }

    @OnBothDatabases
    void moreThanOneStatementCanAskForIsReadWholeAndInOrder(TestRecord record) {
        String person = person(record, 1_200);
        List<String> expected =
                IntStream.range(0, 1_200).mapToObj(i -> "Encounter/e" + i).toList();
        for (int round = 0; round < 2; round++) {
            assertThat(record.reader().open(person, Set.of("Encounter")).orElseThrow().resources().stream()
                            .map(RecordedResource::reference)
                            .skip(1))
                    .isEqualTo(expected);
        }
    }

    /** Two resources are always written together; whoever reads must never see one newer than the other. */
    @OnBothDatabases
    void readerSeesOneStateOfTheRecord(TestRecord record) throws Exception {
        String person = person(record, 2);
        var round = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (round.incrementAndGet() <= 100) {
                Instant at = Given.NOON.plusSeconds(round.get());
                record.run(t -> {
                    t.put(Given.encounter("e0", person, at));
                    t.put(Given.encounter("e1", person, at));
                });
            }
        });
        while (!writer.isDone()) {
            PersonFile file = record.reader().open(person, Set.of()).orElseThrow();
            assertThat(file.resources().stream()
                            .filter(found -> found.stored().resource() instanceof Encounter)
                            .map(found -> found.stored().effective())
                            .distinct())
                    .hasSize(1);
        }
        writer.get();
    }

    private static RecordedResource find(TestRecord record) {
        return record.reader().find("Patient", "p-1").orElseThrow();
    }

    private static String person(TestRecord record, int encounters) {
        return record.write(t -> {
            String id = t.person(Given.identifiers(Given.TOLVAN));
            t.put(Given.patient(id, "Tolvansson", Given.NOON));
            for (int i = 0; i < encounters; i++) {
                t.put(Given.encounter("e" + i, id, Given.NOON));
            }
            return id;
        });
    }
}
