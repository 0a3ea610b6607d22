package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.brygga.core.record.Subscriptions;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;
import se.brygga.core.record.TopicSubscription.Topic;

/** Writes the tables subscription and subscription_event. */
final class JdbcSubscriptions implements Subscriptions {

    private static final String COLUMNS = "select s.id, s.connector, s.destination, s.topic, s.content, s.heartbeat, "
            + "s.handshake, s.latest, s.ended, s.events, s.told_at from subscription s";
    private static final String ACTIVE =
            COLUMNS + " join delivery d on d.id = s.handshake where d.state = 'SENT' and s.ended = 0";
    private static final String ADD = "insert into subscription (id, connector, destination, topic, content, "
            + "heartbeat, handshake, latest, ended, events, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END = "update subscription set ended = 1 where id = ?";
    private static final String NEXT =
            "update subscription set events = events + 1, told_at = ? where id = ? returning events";
    private static final String ADD_EVENT =
            "insert into subscription_event (subscription, number, at, focus, delivery) values (?, ?, ?, ?, ?)";
    private static final String EVENTS = "select number, at, focus, delivery from subscription_event "
            + "where subscription = ? and number between ? and ? order by number";
    private static final String DUE = ACTIVE + " and s.heartbeat is not null and s.told_at + s.heartbeat <= ? "
            + "and not exists (select 1 from delivery l where l.id = s.latest "
            + "and l.state in ('QUEUED', 'RETRYING', 'PARKED'))";
    private static final String LATEST = "update subscription set latest = ? where id = ?";
    private static final String BEAT =
            "update subscription set told_at = ?, latest = ? where id = ? and told_at = ? and ended = 0";

    private final Session session;

    JdbcSubscriptions(Session session) {
        this.session = session;
    }

    @Override
    public void add(TopicSubscription given) {
        Long heartbeat = given.heartbeat() == null
                ? null
                : TimeUnit.SECONDS.toMicros(given.heartbeat().toSeconds());
        session.update(
                ADD,
                given.id(),
                given.connector(),
                given.destination(),
                given.topic(),
                given.content(),
                heartbeat,
                given.handshake(),
                given.latest(),
                given.off(),
                given.events(),
                given.toldAt());
    }

    @Override
    public Optional<TopicSubscription> find(String id) {
        return session.first(COLUMNS + " where s.id = ?", JdbcSubscriptions::read, id);
    }

    @Override
    public List<TopicSubscription> of(String connector) {
        return session.list(
                COLUMNS + " where s.connector = ? order by s.told_at, s.id", JdbcSubscriptions::read, connector);
    }

    @Override
    public List<TopicSubscription> active(Topic topic) {
        return session.list(ACTIVE + " and s.topic = ? order by s.id", JdbcSubscriptions::read, topic);
    }

    @Override
    public void end(String id) {
        session.update(END, id);
    }

    @Override
    public long next(String id, Instant at) {
        return session.first(NEXT, (row, i) -> row.getLong(1), at, id).orElseThrow();
    }

    @Override
    public void add(String id, Event event) {
        session.update(ADD_EVENT, id, event.number(), event.at(), event.focus(), event.delivery());
        session.update(LATEST, event.delivery(), id);
    }

    @Override
    public List<Event> events(String id, long from, long until) {
        return session.list(
                EVENTS,
                (row, i) -> new Event(row.getLong(1), Value.time(row, 2), row.getString(3), row.getString(4)),
                id,
                from,
                until);
    }

    @Override
    public List<TopicSubscription> due(Instant now) {
        return session.list(DUE, JdbcSubscriptions::read, now);
    }

    @Override
    public boolean beat(TopicSubscription due, String delivery, Instant now) {
        return session.update(BEAT, now, delivery, due.id(), due.toldAt()) == 1;
    }

    private static TopicSubscription read(ResultSet row, int number) throws SQLException {
        long heartbeat = row.getLong(6);
        return new TopicSubscription(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Value.word(Topic.class, row, 4),
                row.getString(5),
                row.wasNull() ? null : Duration.ofSeconds(TimeUnit.MICROSECONDS.toSeconds(heartbeat)),
                row.getString(7),
                row.getString(8),
                row.getInt(9) == 1,
                row.getLong(10),
                Value.time(row, 11));
    }
}
