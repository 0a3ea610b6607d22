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
import java.util.Locale;
import java.util.Random;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.MessageLog.Counts;

/**
 * Prints how many messages the record keeps per second when it holds 1,000, 10,000 and 100,000 persons.
 *
 * <p>Arguments: a folder, or the url of an empty PostgreSQL database; then the sizes, if others are wanted.
 */
final class RecordBenchmark {

    private static final int BATCH = 30;
    private static final int MEASURED = 20_000;
    private static final long SECOND = 1_000_000_000L;

    private final JdbcRecord record;
    private final SyntheticFeed feed;
    private final Random random = new Random(2);
    private int persons;

    private RecordBenchmark(JdbcRecord record, KeyedHash hash) {
        this.record = record;
        this.feed = new SyntheticFeed(hash);
    }

    public static void main(String... arguments) throws IOException {
        String place = arguments[0];
        Path folder = place.startsWith("jdbc:") ? Path.of(System.getProperty("java.io.tmpdir")) : Path.of(place);
        System.out.printf(Locale.ROOT, "fdatasync after 4 KB: %,d/s%n", syncs(Files.createDirectories(folder)));
        String url = place.startsWith("jdbc:") ? place : "jdbc:sqlite:" + folder.resolve("bench.db");
        var hash = new KeyedHash(new byte[32]);
        try (var record =
                JdbcRecord.open(new RecordSettings(url, "postgres", "postgres", 4), hash, FhirContext.forR4())) {
            var benchmark = new RecordBenchmark(record, hash);
            benchmark.measure(1_000, "warm-up");
            String[] sizes = arguments.length > 1
                    ? java.util.Arrays.copyOfRange(arguments, 1, arguments.length)
                    : new String[] {"1000", "10000", "100000"};
            for (String size : sizes) {
                benchmark.measure(Integer.parseInt(size), "measured");
            }
        }
    }

    private void measure(int size, String label) {
        long fillStart = System.nanoTime();
        int filled = size - persons;
        while (persons < size) {
            int first = persons;
            int count = Math.min(BATCH, size - first);
            write(count, i -> first + i);
            persons += count;
        }
        long cpuStart = cpu();
        long start = System.nanoTime();
        for (int done = 0; done < MEASURED; done += BATCH) {
            write(BATCH, i -> random.nextInt(size));
        }
        long end = System.nanoTime();
        long cpuUsed = cpu() - cpuStart;
        Counts counts = record.messages().counts();
        long overview = System.nanoTime() - end;
        System.out.printf(
                Locale.ROOT,
                "%s, %,d persons: %,d messages/s, %,d us CPU each (new persons: %,d/s; overview: %.1f ms; messages kept: %s)%n",
                label,
                counts.persons(),
                MEASURED * SECOND / (end - start),
                cpuUsed / 1_000 / MEASURED,
                filled == 0 ? 0 : filled * SECOND / (start - fillStart),
                overview / 1e6,
                counts.messages());
    }

    private void write(int count, java.util.function.IntUnaryOperator person) {
        record.store().write(transaction -> {
            for (int i = 0; i < count; i++) {
                feed.write(transaction, person.applyAsInt(i));
            }
            return count;
        });
    }

    /** Returns the processor time of all threads so far, in nanoseconds: other load on the machine does not show in it. */
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
