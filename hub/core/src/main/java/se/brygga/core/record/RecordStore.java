package se.brygga.core.record;

import java.util.function.Function;

/** The door for writing to the record. */
public interface RecordStore {

    /**
     * Runs {@code work} in one durable transaction: when this returns, everything is on disk; when it throws, nothing happened.
     *
     * <p>Throws {@link RecordUnavailable} if the database cannot be reached or has no space: repeat later. Any other exception
     * of {@code work} comes through as it is. Work that is {@link Overtaken} is done anew in a new transaction, a few times.
     */
    <T> T write(Function<RecordTransaction, T> work);
}
