package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import se.brygga.core.record.Alarms;
import se.brygga.core.record.KeptAlarm;

/** Writes the table alarm. */
final class JdbcAlarms implements Alarms {

    private static final String SET = "insert into alarm (key, field, person, at, source, attempts, rings_at) "
            + "values (?, ?, ?, ?, ?, 0, ?) on conflict (key) do update set person = excluded.person, "
            + "at = excluded.at, source = excluded.source, attempts = 0, rings_at = excluded.rings_at "
            + "where alarm.at <> excluded.at";
    private static final String STOP = "delete from alarm where key = ?";
    private static final String DUE = "select key, field, person, at, source, attempts, rings_at from alarm "
            + "where rings_at <= ? order by rings_at, key limit ?";
    private static final String CLAIM = "update alarm set rings_at = ? where key = ? and at = ? and rings_at = ?";
    private static final String RUNG = "delete from alarm where key = ? and at = ?";
    private static final String FAILED =
            "update alarm set attempts = attempts + 1, rings_at = ? where key = ? and at = ? and rings_at = ?";
    private static final String BACKLOG =
            "select count(*), sum(case when attempts > 0 then 1 else 0 end), min(at) from alarm where at <= ?";

    private final Session session;

    JdbcAlarms(Session session) {
        this.session = session;
    }

    @Override
    public void set(KeptAlarm alarm) {
        session.update(SET, alarm.key(), alarm.field(), alarm.person(), alarm.at(), alarm.source(), alarm.ringsAt());
    }

    @Override
    public void stop(String key) {
        session.update(STOP, key);
    }

    @Override
    public List<KeptAlarm> due(Instant now, int limit) {
        return session.list(DUE, JdbcAlarms::read, now, limit);
    }

    @Override
    public boolean claim(KeptAlarm due, Instant until) {
        return session.update(CLAIM, until, due.key(), due.at(), due.ringsAt()) == 1;
    }

    @Override
    public void rung(KeptAlarm due) {
        session.update(RUNG, due.key(), due.at());
    }

    @Override
    public void failed(KeptAlarm due, Instant next) {
        session.update(FAILED, next, due.key(), due.at(), due.ringsAt());
    }

    @Override
    public Backlog backlog(Instant now) {
        return session.first(BACKLOG, (row, i) -> new Backlog(row.getLong(1), row.getLong(2), Value.time(row, 3)), now)
                .orElseThrow();
    }

    private static KeptAlarm read(ResultSet row, int number) throws SQLException {
        return new KeptAlarm(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Value.time(row, 4),
                Value.key(row, 5),
                row.getInt(6),
                Value.time(row, 7));
    }
}
