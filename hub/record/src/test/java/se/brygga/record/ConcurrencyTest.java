package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.StoredResource;

class ConcurrencyTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 20;

    @OnBothDatabases
    void changesOfOneResourceByManyAreAllKept(TestRecord record) throws Exception {
        inParallel(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                String line = thread + "." + round;
                record.run(t -> {
                    Patient patient = t.newest(Patient.class, "p-1")
                            .map(found -> (Patient) found.resource())
                            .orElseGet(ConcurrencyTest::newPatient);
                    patient.addAddress().addLine(line);
                    t.put(new StoredResource(patient, "1", Given.HOSPITAL, "unit", "pat", Given.NOON, Given.key("1")));
                });
            }
            return thread;
        });
        // Those who met an empty record at the same moment did not read each other; their versions are kept all the
        // same.
        List<String> versions = record.sql()
                .sql("select content from resource_version order by version")
                .query(String.class)
                .list();
        assertThat(versions).hasSize(THREADS * ROUNDS);
        Set<String> lines = versions.stream()
                .map(content -> TestRecord.FHIR.newJsonParser().parseResource(Patient.class, content))
                .flatMap(patient -> patient.getAddress().stream())
                .map(address -> address.getLine().get(0).getValue())
                .collect(Collectors.toSet());
        assertThat(lines).hasSize(THREADS * ROUNDS);
    }

    @OnBothDatabases
    void changesOfOnePersonRunOneAfterTheOther(TestRecord record) throws Exception {
        inParallel(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                String line = thread + "." + round;
                record.run(t -> {
                    String person = t.person(Given.identifiers(Given.TOLVAN));
                    Patient patient = t.patient(person, Given.HOSPITAL)
                            .map(found -> (Patient) found.resource())
                            .orElseGet(ConcurrencyTest::newPatient);
                    patient.addAddress().addLine(line);
                    t.put(new StoredResource(
                            patient, person, Given.HOSPITAL, "unit", "pat", Given.NOON, Given.key("1")));
                });
            }
            return thread;
        });
        Patient newest =
                (Patient) record.newest(Patient.class, "p-1").orElseThrow().resource();
        assertThat(newest.getAddress()).hasSize(THREADS * ROUNDS);
    }

    @OnBothDatabases
    void personIsMadeOnceWhateverIdentifierComesFirst(TestRecord record) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var one = new PersonIdentifier("urn:brygga:test", "one-" + round);
            var two = new PersonIdentifier("urn:brygga:test", "two-" + round);
            List<String> persons = inParallel(thread -> record.write(t -> {
                // All hold both, but some know only one: every one of them must end at the same person.
                return t.person(thread % 2 == 0 ? List.of(one, two) : List.of(one));
            }));
            assertThat(persons.stream().distinct()).hasSize(1);
        }
        assertThat(record.messages().counts().persons()).isEqualTo(ROUNDS);
    }

    @OnBothDatabases
    void messageIsKeptOnce(TestRecord record) throws Exception {
        List<String> saved = inParallel(thread -> record.save(Given.stored("1")).name());
        assertThat(saved).containsOnlyOnce("NEW");
        assertThat(record.rows("message_content")).isEqualTo(1);
    }

    private static Patient newPatient() {
        var patient = new Patient();
        patient.setId("p-1");
        return patient;
    }

    private static <T> List<T> inParallel(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<T>> tasks = IntStream.range(0, THREADS)
                .<Callable<T>>mapToObj(i -> () -> work.by(i))
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(tasks)) {
            results.add(done.get());
        }
        threads.shutdown();
        return results;
    }

    private interface Work<T> {

        T by(int thread);
    }
}
