package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.record.Overtaken;
import se.brygga.core.record.StoredAct;

class ActsTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 15;

    @OnBothDatabases
    void actsComeBackInTheOrderOfTheirNumbers(TestRecord record) {
        record.run(t -> {
            t.addAct(act("plan", 2, "b", "2"));
            t.addAct(act("plan", 1, "a", "1"));
            t.addAct(act("other", 1, "c", "3"));
        });
        List<StoredAct> acts = record.write(t -> t.acts("plan"));
        assertThat(acts).extracting(StoredAct::number).containsExactly(1, 2);
        assertThat(((CarePlan) acts.get(1).content().get(0)).getTitle()).isEqualTo("b");
        assertThat(acts.get(0))
                .usingRecursiveComparison()
                .ignoringFields("content")
                .isEqualTo(act("plan", 1, "a", "1"));
    }

    @OnBothDatabases
    void theSameActAgainChangesNothing(TestRecord record) {
        record.run(t -> t.addAct(act("plan", 1, "a", "1")));
        record.run(t -> t.addAct(act("plan", 1, "written otherwise", "1")));
        record.run(t -> t.addAct(act("plan", 1, "a", "2")));
        assertThat(record.<List<StoredAct>>write(t -> t.acts("plan")))
                .extracting(act -> ((CarePlan) act.content().get(0)).getTitle())
                .containsExactly("a");
    }

    @OnBothDatabases
    void anotherActWithThatNumberIsAConflictAndNothingIsKeptOfItsTransaction(TestRecord record) {
        record.run(t -> t.addAct(act("plan", 1, "a", "1")));
        assertThatThrownBy(() -> record.run(t -> {
                    t.put(Given.patient("1", "Tolvansson", Given.NOON));
                    t.addAct(act("plan", 1, "b", "2"));
                }))
                .isInstanceOf(Overtaken.class);
        assertThat(record.newest(Patient.class, "p-1")).isEmpty();
        assertThat(record.rows("act")).isEqualTo(1);
    }

    @OnBothDatabases
    void thoseWhoTakeTheSameNumberAreBothKeptOneAfterTheOther(TestRecord record) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Integer>> tasks = IntStream.range(0, THREADS)
                .<Callable<Integer>>mapToObj(thread -> () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        String title = thread + "." + round;
                        record.run(t -> t.addAct(act("plan", t.acts("plan").size() + 1, title, title)));
                    }
                    return thread;
                })
                .toList();
        for (Future<Integer> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();
        List<StoredAct> acts = record.write(t -> t.acts("plan"));
        assertThat(acts)
                .extracting(StoredAct::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, THREADS * ROUNDS).boxed().toList());
        assertThat(acts.stream().map(StoredAct::source).distinct()).hasSize(THREADS * ROUNDS);
    }

    @OnBothDatabases
    void whichTypesThereAreIsKnownOfEverybodyWhoWasMerged(TestRecord record) {
        List<String> persons = new ArrayList<>();
        record.run(t -> {
            persons.add(t.person(Given.identifiers(Given.TOLVAN)));
            persons.add(t.person(Given.identifiers(Given.RESERVE)));
            t.put(Given.encounter("e", persons.get(1), Given.NOON));
        });
        Set<String> types = Set.of("Encounter", "CarePlan");
        assertThat(record.<Set<String>>write(t -> t.typesHeld(persons.get(0), types)))
                .isEmpty();
        record.run(t -> t.merge(persons.get(1), persons.get(0), Given.key("1")));
        assertThat(record.<Set<String>>write(t -> t.typesHeld(persons.get(0), types)))
                .containsExactly("Encounter");
        assertThat(record.<String>write(t -> t.survivor(persons.get(1)))).isEqualTo(persons.get(0));
        assertThat(record.<List<String>>write(t -> t.family(persons.get(1)))).containsExactlyElementsOf(persons);
    }

    @OnBothDatabases
    void onlyAStoredMessageIsStored(TestRecord record) {
        record.save(Given.stored("1"));
        record.save(Given.parked(Given.inbox("2")));
        assertThat(record.<Boolean>write(t -> t.isStored(Given.key("1")))).isTrue();
        assertThat(record.<Boolean>write(t -> t.isStored(Given.key("2")))).isFalse();
        assertThat(record.<Boolean>write(t -> t.isStored(Given.key("3")))).isFalse();
    }

    private static StoredAct act(String caseId, int number, String title, String source) {
        var plan = new CarePlan().setTitle(title);
        plan.setId("plan");
        return new StoredAct(
                caseId,
                number,
                "person",
                Given.key(source),
                Given.NOON,
                Given.HOSPITAL,
                "SE2329990010-K01",
                List.of(plan));
    }
}
