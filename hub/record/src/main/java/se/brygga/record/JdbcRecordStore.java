package se.brygga.record;

import java.util.function.Function;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;

/** The door for writing, over JDBC. */
final class JdbcRecordStore implements RecordStore {

    private final Writers writers;
    private final KeyedHash hash;
    private final ResourceJson json;

    JdbcRecordStore(Writers writers, KeyedHash hash, ResourceJson json) {
        this.writers = writers;
        this.hash = hash;
        this.json = json;
    }

    @Override
    public <T> T write(Function<RecordTransaction, T> work) {
        return writers.write(session -> work.apply(new JdbcTransaction(session, hash, json)));
    }
}
