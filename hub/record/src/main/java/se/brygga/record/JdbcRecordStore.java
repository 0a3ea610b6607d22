package se.brygga.record;

import java.time.Clock;
import java.util.function.Function;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;

/** The door for writing, over JDBC. */
final class JdbcRecordStore implements RecordStore {

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
        return writers.write(session -> work.apply(new JdbcTransaction(session, hash, json, clock.instant())));
    }
}
