package se.brygga.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;

/** The message ledger over JDBC, for reading. */
final class JdbcMessageLog implements MessageLog {

    private static final int SHORTEST_ID = 8;
    private static final int KEY_LENGTH = 64;

    private final Readers readers;

    JdbcMessageLog(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<StoredMessage> find(MessageKey key) {
        return readers.read(client -> client.sql(MessageRow.WITHOUT_CONTENT + "where m.message_key = ?")
                .param(Value.bytes(key))
                .query(MessageRow::read)
                .optional());
    }

    @Override
    public Optional<StoredMessage> open(String id) {
        if (!id.matches("[0-9a-f]{" + SHORTEST_ID + "," + KEY_LENGTH + "}")) {
            return Optional.empty();
        }
        List<StoredMessage> found = readers.read(
                client -> client.sql(MessageRow.WITH_CONTENT + "where m.message_key between ? and ? limit 2")
                        .param(filled(id, "0"))
                        .param(filled(id, "f"))
                        .query(MessageRow::read)
                        .list());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public List<StoredMessage> newest(MessageState state, String connector, int limit) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (connector != null) {
            conditions.add("m.connector = ?");
            values.add(connector);
        }
        // As a literal: only then can a partial index serve. Few messages to be shown are not STORED.
        conditions.add(state == null ? "m.state <> 'FILTERED'" : "m.state = '" + state + "'");
        if (state != null && state != MessageState.STORED) {
            conditions.add("m.state <> 'STORED'");
        }
        String where = "where " + String.join(" and ", conditions);
        values.add(limit);
        return readers.read(client -> client.sql(MessageRow.WITHOUT_CONTENT + where + " order by m.number desc limit ?")
                .params(values)
                .query(MessageRow::read)
                .list());
    }

    /** Backwards along the index of the connector, past those that were refused or wait. */
    @Override
    public Optional<Instant> lastTaken(String connector) {
        return readers.read(client -> client.sql("select received_at from message where connector = ? "
                        + "and state in ('STORED', 'FILTERED') order by number desc limit 1")
                .param(connector)
                .query((row, i) -> Value.time(row, 1))
                .optional());
    }

    @Override
    public List<Delivery> deliveries(MessageKey key) {
        return readers.read(client -> client.sql(DeliveryRow.SELECT + "where m.message_key = ? order by d.number")
                .param(Value.bytes(key))
                .query(DeliveryRow::read)
                .list());
    }

    @Override
    public List<Delivery> newestDeliveries(DeliveryState state, int limit) {
        String where = state == null ? "" : "where d.state = '" + state + "'";
        String unsettled = state == null || state == DeliveryState.SENT ? "" : " and d.state <> 'SENT'";
        return readers.read(
                client -> client.sql(DeliveryRow.SELECT + where + unsettled + " order by d.number desc limit ?")
                        .param(limit)
                        .query(DeliveryRow::read)
                        .list());
    }

    @Override
    public Counts counts() {
        Map<String, Long> messages = new TreeMap<>();
        Map<String, Long> deliveries = new TreeMap<>();
        Map<String, Long> others = new TreeMap<>();
        readers.read(client -> client.sql(
                                "select name, sum(total) as total from counter group by name having sum(total) <> 0")
                        .query((row, i) -> Map.entry(row.getString("name"), row.getLong("total")))
                        .list())
                .forEach(counter -> {
                    String name = counter.getKey();
                    if (name.startsWith(Counters.MESSAGE)) {
                        messages.put(name.substring(Counters.MESSAGE.length()), counter.getValue());
                    } else if (name.startsWith(Counters.DELIVERY)) {
                        deliveries.put(name.substring(Counters.DELIVERY.length()), counter.getValue());
                    } else {
                        others.put(name, counter.getValue());
                    }
                });
        return new Counts(
                messages,
                deliveries,
                others.getOrDefault(Counters.PERSONS, 0L),
                others.getOrDefault(Counters.RESOURCES, 0L));
    }

    private static byte[] filled(String id, String digit) {
        return HexFormat.of().parseHex(id + digit.repeat(KEY_LENGTH - id.length()));
    }
}
