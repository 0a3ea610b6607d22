package se.brygga.record;

import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.Overtaken;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;

/** The door for writing, over JDBC. */
final class JdbcRecordStore implements RecordStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRecordStore.class);
    private static final int MOST_TIMES = 50;

    private final Writers writers;
    private final KeyedHash hash;
    private final ResourceJson json;
    private final Clock clock;

    JdbcRecordStore(Writers writers, KeyedHash hash, ResourceJson json, Clock clock) {
        this.writers = writers;
        this.hash = hash;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <T> T write(Function<RecordTransaction, T> work) {
        for (int times = 1; times < MOST_TIMES; times++) {
            try {
                return once(work);
            } catch (Overtaken e) {
                LOG.info("{}: the work is done anew", e.getMessage());
            }
        }
        return once(work);
    }

    private <T> T once(Function<RecordTransaction, T> work) {
        return writers.write(session -> work.apply(new JdbcTransaction(session, hash, json, clock.instant())));
    }
}
