package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.StoredResource;

/**
 * Prints how long it takes to open a person with 1,000 resources, and how many audit entries are appended per second.
 *
 * <p>Arguments: a folder for SQLite, or {@code postgres}.
 */
final class ReadingBenchmark {

    private static final int RESOURCES = 1_000;
    private static final int OPENED = 500;
    private static final int APPENDED = 4_000;
    private static final int CONTENT = 1_500;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private ReadingBenchmark() {}

    public static void main(String... arguments) throws Exception {
        boolean postgres = arguments[0].equals("postgres");
        String url = postgres ? Postgres.emptyDatabase() : "jdbc:sqlite:" + Path.of(arguments[0], "reading.db");
        var settings = new RecordSettings(url, "postgres", "", 4);
        var hash = new KeyedHash(new byte[32]);
        FhirContext context = FhirContext.forR4();
        String person;
        try (var record = JdbcRecord.open(settings, hash, context)) {
            person = fill(record);
            open("warm-up of Java", record, person, OPENED);
        }
        for (int i = 0; i < 5; i++) {
            try (var record = JdbcRecord.open(settings, hash, context)) {
                open("cold", record, person, 1);
                open("warm", record, person, OPENED);
            }
        }
        try (var record = JdbcRecord.open(settings, hash, context)) {
            for (int threads : List.of(1, 1, 8, 32)) {
                append(record.audit(), threads);
            }
        }
    }

    private static void open(String label, JdbcRecord record, String person, int times) {
        long[] micros = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            int size = record.reader()
                    .open(person, Set.of())
                    .orElseThrow()
                    .resources()
                    .size();
            micros[i] = (System.nanoTime() - start) / 1_000;
            if (size != RESOURCES) {
                throw new IllegalStateException("read " + size);
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p95 %.2f ms%n",
                label,
                micros[times / 2] / 1e3,
                micros[times * 95 / 100] / 1e3);
    }

    private static void append(AuditLog audit, int threads) throws Exception {
        var entry = new AuditLog.Entry(START, "reader", "read", "person", "Patient/1", "x".repeat(CONTENT));
        Callable<Integer> share = () -> {
            for (int i = 0; i < APPENDED / threads; i++) {
                audit.append(entry);
            }
            return threads;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        for (Future<Integer> done :
                pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> share).toList())) {
            done.get();
        }
        System.out.printf(
                Locale.ROOT, "%d threads: %,.0f appends/s%n", threads, APPENDED * 1e9 / (System.nanoTime() - start));
        pool.shutdown();
    }

    private static String fill(JdbcRecord record) {
        return record.store().write(transaction -> {
            String person = transaction.person(List.of(new PersonIdentifier("urn:brygga:bench", "1")));
            for (int i = 0; i < RESOURCES; i++) {
                transaction.put(new StoredResource(
                        observation(i, person),
                        person,
                        "SE2329990010-V" + i % 4,
                        "SE2329990010-K0" + i % 9,
                        "und",
                        START.plusSeconds(i),
                        Given.key("" + i)));
            }
            return person;
        });
    }

    private static Observation observation(int number, String person) {
        var observation = new Observation();
        observation.setId("o" + number);
        observation.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V" + number % 4);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getSubject().setReference("Patient/" + person);
        observation
                .getCode()
                .addCoding()
                .setSystem("http://loinc.org")
                .setCode("718-7")
                .setDisplay("Hemoglobin");
        observation.getEffectiveDateTimeType().setValue(Date.from(START.plusSeconds(number)));
        observation.setValue(new Quantity()
                .setValue(100 + number % 50)
                .setUnit("g/L")
                .setSystem("http://unitsofmeasure.org")
                .setCode("g/L"));
        observation.addPerformer().setDisplay("Mellanlands sjukhus, avdelning " + number % 9);
        observation.addNote().setText("Anteckning ".repeat(20));
        return observation;
    }
}
