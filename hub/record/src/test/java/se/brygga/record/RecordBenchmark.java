package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.MessageLog.Counts;

/**
 * Prints how many messages the record keeps per second when it holds 1,000, 10,000 and 100,000 persons.
 *
 * <p>Arguments: a folder for SQLite, or {@code postgres}; then how many persons, if others are wanted.
 */
final class RecordBenchmark {

    private static final int BATCH = 30;
    private static final int MEASURED = 24_000;
    private static final int FEEDS_APART = 100_000_000;
    private static final long SECOND = 1_000_000_000L;

    private final JdbcRecord record;
    private final List<SyntheticFeed> feeds;
    private final ExecutorService threads;
    private int persons;

    private RecordBenchmark(JdbcRecord record, KeyedHash hash, int writers) {
        this.record = record;
        this.threads = Executors.newFixedThreadPool(writers);
        this.feeds = IntStream.range(0, writers)
                .mapToObj(i -> new SyntheticFeed(hash, i * FEEDS_APART))
                .toList();
    }

    public static void main(String... arguments) throws Exception {
        boolean postgres = arguments[0].equals("postgres");
        Path folder = Path.of(postgres ? "target" : arguments[0]);
        System.out.printf(Locale.ROOT, "fdatasync after 4 KB: %,d/s%n", syncs(Files.createDirectories(folder)));
        String url = postgres ? Postgres.emptyDatabase() : "jdbc:sqlite:" + folder.resolve("bench.db");
        var hash = new KeyedHash(new byte[32]);
        var settings = new RecordSettings(url, "postgres", "", 4);
        List<String> sizes = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of("1000", "10000", "100000");
        try (var record = JdbcRecord.open(settings, hash, FhirContext.forR4())) {
            var benchmark = new RecordBenchmark(record, hash, postgres ? 4 : 1);
            benchmark.measure(1_000, "warm-up");
            for (String size : sizes) {
                benchmark.measure(Integer.parseInt(size), "measured");
            }
            benchmark.threads.shutdown();
        }
    }

    private void measure(int size, String label) throws Exception {
        int first = persons;
        long fillStart = System.nanoTime();
        write(size - first, i -> first + i);
        persons = size;
        long start = System.nanoTime();
        long cpuStart = cpu();
        var random = new Random(size);
        int[] chosen = random.ints(MEASURED, 0, size).toArray();
        write(MEASURED, i -> chosen[i]);
        long end = System.nanoTime();
        long cpuUsed = cpu() - cpuStart;
        Counts counts = record.messages().counts();
        System.out.printf(
                Locale.ROOT,
                "%s, %,d persons: %,d messages/s, %,d us CPU each (new persons: %,d/s; overview %.1f ms; kept %s)%n",
                label,
                counts.persons(),
                MEASURED * SECOND / (end - start),
                cpuUsed / 1_000 / MEASURED,
                (size - first) * SECOND / (start - fillStart),
                (System.nanoTime() - end) / 1e6,
                counts.messages());
    }

    /** Writes in batches, each feed its share of them. */
    private void write(int count, IntUnaryOperator person) throws Exception {
        List<Callable<Integer>> shares = new ArrayList<>();
        for (int share = 0; share < feeds.size(); share++) {
            int start = share * BATCH;
            SyntheticFeed feed = feeds.get(share);
            shares.add(() -> {
                for (int first = start; first < count; first += BATCH * feeds.size()) {
                    write(
                            feed,
                            IntStream.range(first, Math.min(count, first + BATCH))
                                    .map(person));
                }
                return start;
            });
        }
        for (Future<Integer> done : threads.invokeAll(shares)) {
            done.get();
        }
    }

    private void write(SyntheticFeed feed, IntStream batch) {
        record.store().write(transaction -> {
            // Sorted, so that two writers who share two persons do not wait for each other.
            batch.sorted().forEach(person -> feed.write(transaction, person));
            return BATCH;
        });
    }

    /** Returns the processor time of all threads so far, in nanoseconds: other load on the machine hardly shows in it. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long syncs(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4096);
            long count = 0;
            long end = System.nanoTime() + 2 * SECOND;
            while (System.nanoTime() < end) {
                channel.write(block.clear());
                channel.force(false);
                count++;
            }
            return count / 2;
        } finally {
            Files.delete(file);
        }
    }
}
