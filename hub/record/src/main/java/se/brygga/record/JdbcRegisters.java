package se.brygga.record;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.Registers;

/** The registers over JDBC. Each write is a transaction of its own, so that every snapshot taken afterwards shows it. */
final class JdbcRegisters implements Registers {

    private static final String ADD = "insert into register_entry (id, kind, person, provider, content, recorded_at, "
            + "annulled_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";
    private static final String ANNUL =
            "update register_entry set annulled_at = ? where id = ? and annulled_at is null";
    private static final String NEWEST = "where kind = ? order by number desc limit ?";
    private static final String REPORTED = "insert into register_current (provider, current_at) values (?, ?) "
            + "on conflict (provider) do update set current_at = excluded.current_at "
            + "where excluded.current_at > register_current.current_at";
    private static final String CURRENT = "select provider, current_at from register_current";

    private final Writers writers;
    private final Readers readers;
    private final ResourceJson json;

    JdbcRegisters(Writers writers, Readers readers, ResourceJson json) {
        this.writers = writers;
        this.readers = readers;
        this.json = json;
    }

    @Override
    public boolean add(RegisterEntry entry) {
        String content = json.write(entry.content());
        return writers.write(session -> session.update(
                        ADD,
                        entry.id(),
                        entry.kind(),
                        entry.person(),
                        entry.provider(),
                        content,
                        entry.recordedAt(),
                        entry.annulledAt()))
                == 1;
    }

    @Override
    public boolean annul(String id, Instant at) {
        return writers.write(session -> session.update(ANNUL, at, id)) == 1;
    }

    @Override
    public Optional<RegisterEntry> find(String id) {
        return readers.snapshot(snapshot -> snapshot.first(RegisterRow.SELECT + "where id = ?", RegisterRow::read, id))
                .map(this::entry);
    }

    @Override
    public List<RegisterEntry> of(String person) {
        return entries(readers.snapshot(snapshot -> {
            List<String> family = Families.members(snapshot, person);
            return RegisterRow.of(snapshot, family.isEmpty() ? List.of(person) : family);
        }));
    }

    @Override
    public List<RegisterEntry> newest(String kind, int limit) {
        return entries(readers.snapshot(
                snapshot -> snapshot.list(RegisterRow.SELECT + NEWEST, RegisterRow::read, kind, limit)));
    }

    /** What is reported late does not take back what is known of a later time. */
    @Override
    public void current(String provider, Instant at) {
        writers.write(session -> session.update(REPORTED, provider, at));
    }

    @Override
    public Map<String, Instant> current() {
        return readers.snapshot(JdbcRegisters::reported);
    }

    /** Returns by provider when its blocks were last reported whole. */
    static Map<String, Instant> reported(Snapshot snapshot) throws SQLException {
        Map<String, Instant> current = new HashMap<>();
        snapshot.list(CURRENT, (row, i) -> current.put(row.getString(1), Value.time(row.getLong(2))));
        return Map.copyOf(current);
    }

    private List<RegisterEntry> entries(List<RegisterRow> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private RegisterEntry entry(RegisterRow row) {
        return row.entry(json.read(Consent.class, row.content()));
    }
}
