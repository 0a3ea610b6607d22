package se.brygga.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.key.KeyedHash;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** Writing to a real database: the sequence is gapless under 200 threads (check B11). */
class AuditOnDiskTest {

    private static final int THREADS = 200;
    private static final int EACH = 5;

    private JdbcRecord record;
    private RecordAuditing auditing;

    @BeforeEach
    void open(@TempDir Path folder) {
        var settings = new RecordSettings("jdbc:sqlite:" + folder.resolve("brygga.db"), "", "", 1);
        record = JdbcRecord.open(settings, new KeyedHash(new byte[32]), FhirContext.forR4Cached());
        auditing = new RecordAuditing(
                record.audit(), FhirContext.forR4Cached(), id -> false, new AuditMeters(new SimpleMeterRegistry()));
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void sequenceIsGaplessUnderTwoHundredThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Callable<Boolean> readings = () -> {
            for (int i = 0; i < EACH; i++) {
                auditing.write(Accesses.read("person-" + i, Accesses.NOON));
            }
            return true;
        };
        for (Future<Boolean> done : threads.invokeAll(
                IntStream.range(0, THREADS).mapToObj(i -> readings).toList())) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();
        List<Long> seen = new ArrayList<>();
        var result = ChainVerification.verify(record.chain(), HeadsFile.Content.NONE, seen::add);

        assertThat(result.fault()).isEmpty();
        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(1, THREADS * EACH).boxed().toList());
    }
}
