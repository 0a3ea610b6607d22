package se.brygga.record;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.brygga.core.record.Undelivered;

/** Finds what nobody has got about a person; mostly nothing, at the price of one look into a small index. */
final class FailedDeliveries {

    private static final int MOST = 100;
    private static final String FAILED = "select message, destination, changed_at from delivery where person in (%s) "
            + "and (state = 'PARKED' or receipt in ('FATAL', 'OVERDUE')) order by number desc limit " + MOST;
    private static final String SAID = "select distinct r.type, r.id from resource r "
            + "join resource_version v on v.resource = r.number where r.person in (%s) "
            + "and r.custodian = ? and r.type <> 'Patient' "
            + "and v.source = (select message_key from message where number = ?)";

    private FailedDeliveries() {}

    private record Row(long message, String destination, Instant at) {}

    /** Returns what a custodian's messages about a family caused; of a message that said nothing of it, nothing. */
    static List<Undelivered> of(Snapshot snapshot, List<String> family, String custodian) throws SQLException {
        String members = Snapshot.marks(family.size());
        List<Undelivered> failed = new ArrayList<>();
        List<Row> rows = snapshot.list(
                FAILED.formatted(members),
                (row, i) -> new Row(row.getLong(1), row.getString(2), Value.time(row.getLong(3))),
                family.toArray());
        for (Row one : rows) {
            List<Object> values = new ArrayList<>(family);
            values.addAll(List.of(custodian, one.message()));
            List<String> said = snapshot.list(
                    SAID.formatted(members), (row, i) -> row.getString(1) + "/" + row.getString(2), values.toArray());
            if (!said.isEmpty()) {
                failed.add(new Undelivered(one.destination(), Set.copyOf(said), one.at()));
            }
        }
        return failed;
    }
}
