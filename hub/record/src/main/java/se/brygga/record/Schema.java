package se.brygga.record;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import se.brygga.core.key.KeyedHash;

/** Brings the tables up to date, and sees to it that the record belongs to this installation. */
final class Schema {

    private static final String CLAIM =
            "insert into installation (id, fingerprint) values (1, ?) " + "on conflict (id) do nothing";
    private static final String FINGERPRINT = "select fingerprint from installation where id = 1";

    private Schema() {}

    /** Throws {@link RecordNotOpened} if the database cannot be used; several nodes may do this at once. */
    static void prepare(Database database) {
        try (Connection connection = database.writing().getConnection()) {
            connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new RecordNotOpened(database.explain(e), e);
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.writing())
                    .locations("classpath:db/migration")
                    .placeholders(database.words())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new RecordNotOpened(
                    "The tables of the record could not be brought up to date. Check that its user may create tables, "
                            + "that there is space, and that the record was not changed by hand or by a newer Brygga.",
                    e);
        }
    }

    /** Throws {@link RecordNotOpened} if the record was made with another secret. */
    static void claim(Writers writers, KeyedHash hash) {
        String mine = hash.hex("installation");
        String found = writers.write(session -> {
            session.update(CLAIM, mine);
            return session.first(FINGERPRINT, (row, i) -> row.getString(1)).orElseThrow();
        });
        if (!found.equals(mine)) {
            throw RecordNotOpened.otherSecret();
        }
    }
}
