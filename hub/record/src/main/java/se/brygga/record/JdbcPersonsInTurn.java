package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import se.brygga.core.record.CaseRecord;
import se.brygga.core.record.PersonsInTurn;

/** Persons one after another over JDBC; writes nothing and changes no table. */
public final class JdbcPersonsInTurn implements PersonsInTurn, AutoCloseable {

    private static final int FETCH = 1_000;
    private static final String WITH_STAYS = "select distinct r.person from stay_event e "
            + "join resource r on r.id = e.stay and r.type = 'Encounter' "
            + "where e.happened_at >= ? and e.happened_at < ? and r.person <> ''";

    private final Readers readers;
    private final ResourceJson json;

    private JdbcPersonsInTurn(Readers readers, ResourceJson json) {
        this.readers = readers;
        this.json = json;
    }

    /** Opens a record that exists, read-only, beside a hub that may run. */
    public static JdbcPersonsInTurn open(RecordSettings settings, FhirContext context) {
        return new JdbcPersonsInTurn(new Readers(Database.of(settings), 1), new ResourceJson(context));
    }

    @Override
    public void withStays(Instant from, Instant before, BiConsumer<String, CaseRecord> visitor) {
        readers.snapshot(snapshot -> {
            show(snapshot, List.of(from, before), visitor);
            return null;
        });
    }

    private void show(Snapshot snapshot, List<Instant> period, BiConsumer<String, CaseRecord> visitor)
            throws SQLException {
        var record = new SnapshotRecord(snapshot, json);
        Set<String> merged = new HashSet<>();
        try (PreparedStatement statement = snapshot.connection().prepareStatement(WITH_STAYS)) {
            statement.setFetchSize(FETCH);
            Value.bindAll(statement, period.toArray());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<String> family = Families.members(snapshot, rows.getString(1));
                    // A person with others merged into it has a row for each of them.
                    if (family.size() == 1 || !family.isEmpty() && merged.add(family.get(0))) {
                        visitor.accept(family.get(0), record);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
