package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import se.brygga.core.record.RegisterEntry;

/** A row of the table register_entry, its content not parsed yet. */
record RegisterRow(
        long number,
        String id,
        String kind,
        String person,
        String provider,
        String content,
        Instant recordedAt,
        Instant annulledAt) {

    static final String SELECT =
            "select number, id, kind, person, provider, content, recorded_at, annulled_at from register_entry ";

    static RegisterRow read(ResultSet row, int number) throws SQLException {
        return new RegisterRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Value.time(row, 7),
                Value.time(row, 8));
    }

    /** Returns the entries about these persons, the oldest first. */
    static List<RegisterRow> of(Snapshot snapshot, List<String> family) throws SQLException {
        return snapshot.list(
                SELECT + "where person in (" + Snapshot.marks(family.size()) + ") order by number",
                RegisterRow::read,
                family.toArray());
    }

    RegisterEntry entry(Consent consent) {
        return new RegisterEntry(id, kind, person, provider, consent, recordedAt, annulledAt);
    }
}
