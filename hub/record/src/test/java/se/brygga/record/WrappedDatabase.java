package se.brygga.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database that does as the one inside it, but for what a test wants otherwise. */
interface WrappedDatabase extends Database {

    Database inner();

    @Override
    default String begin() {
        return inner().begin();
    }

    @Override
    default List<String> tuning() {
        return inner().tuning();
    }

    @Override
    default DataSource writing() {
        return inner().writing();
    }

    @Override
    default DataSource reading() {
        return inner().reading();
    }

    @Override
    default Upkeep upkeep() {
        return inner().upkeep();
    }

    @Override
    default int writers() {
        return inner().writers();
    }

    @Override
    default String lock() {
        return inner().lock();
    }

    @Override
    default Map<String, String> words() {
        return inner().words();
    }

    @Override
    default boolean passing(SQLException failure) {
        return inner().passing(failure);
    }

    @Override
    default String explain(SQLException failure) {
        return inner().explain(failure);
    }
}
