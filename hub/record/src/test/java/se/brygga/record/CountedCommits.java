package se.brygga.record;

import java.util.concurrent.atomic.AtomicInteger;

/** A database that counts the transactions that were begun for writing. */
record CountedCommits(Database inner, AtomicInteger begun) implements WrappedDatabase {

    CountedCommits(RecordSettings settings) {
        this(Database.of(settings), new AtomicInteger());
    }

    @Override
    public String begin() {
        begun.incrementAndGet();
        return inner.begin();
    }
}
