package se.brygga.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database that counts the transactions that were begun for writing. */
record CountedCommits(Database inner, AtomicInteger begun) implements Database {

    CountedCommits(RecordSettings settings) {
        this(Database.of(settings), new AtomicInteger());
    }

    @Override
    public String begin() {
        begun.incrementAndGet();
        return inner.begin();
    }

    @Override
    public DataSource writing() {
        return inner.writing();
    }

    @Override
    public DataSource reading() {
        return inner.reading();
    }

    @Override
    public List<String> tuning() {
        return inner.tuning();
    }

    @Override
    public Upkeep upkeep() {
        return inner.upkeep();
    }

    @Override
    public int writers() {
        return inner.writers();
    }

    @Override
    public String lock() {
        return inner.lock();
    }

    @Override
    public Map<String, String> words() {
        return inner.words();
    }

    @Override
    public boolean passing(SQLException failure) {
        return inner.passing(failure);
    }

    @Override
    public String explain(SQLException failure) {
        return inner.explain(failure);
    }
}
