package se.brygga.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction.Saved;
import se.brygga.core.record.StoredMessage;

/**
 * Writes the tables message and message_content.
 *
 * <p>Of a FILTERED message there is a row to count and to answer duplicates by, but no content, and no lane, which would tell
 * whom it was about.
 *
 * <p>Two messages with one control id that are written at the same moment on PostgreSQL do not see each other: then
 * neither carries the conflict flag. Both are kept.
 */
final class Messages {

    private static final String CONFLICT = "case when ? = 1 or exists (select 1 from message o where o.connector = ? "
            + "and o.control_id = ? and o.control_id <> '' and o.message_key <> ?) then 1 else 0 end";
    private static final String INSERT = "insert into message (message_key, connector, format, type, control_id, lane, "
            + "received_at, charset, acknowledgement, state, place, code, failure, conflict, mapped, dropped, unmapped) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + CONFLICT + ", ?, ?, ?) "
            + "on conflict (message_key) do nothing returning number";
    private static final String INSERT_CONTENT =
            "insert into message_content (message, content, losses) values (?, ?, ?)";
    private static final String KNOWN = "select number, state, connector from message where message_key = ?";
    private static final String OVERWRITE = "update message set format = ?, type = ?, control_id = ?, lane = ?, "
            + "received_at = ?, charset = ?, acknowledgement = ?, conflict = " + CONFLICT + " where number = ?";
    private static final String OVERWRITE_CONTENT = "update message_content set content = ? where message = ?";
    private static final String OUTCOME = "update message set state = ?, place = ?, code = ?, failure = ?, mapped = ?, "
            + "dropped = ?, unmapped = ? where number = ?";
    private static final String LEAVE_NO_TRACE = "update message set lane = '' where number = ?";
    private static final String PURGE = "delete from message_content where message = ?";
    private static final String LOSSES = "update message_content set losses = ? where message = ?";

    private final Session session;
    private final Map<MessageKey, Long> numbers = new HashMap<>();

    Messages(Session session) {
        this.session = session;
    }

    /** Keeps a message; one that was parked is overwritten. */
    Saved save(StoredMessage stored) {
        Optional<Long> number = insert(stored);
        InboxMessage message = stored.message();
        if (number.isPresent()) {
            if (stored.state() != MessageState.FILTERED) {
                session.update(INSERT_CONTENT, number.get(), message.content(), stored.losses());
            }
            numbers.put(message.key(), number.get());
            session.count(counter(message.connector(), stored.state()), 1);
            return Saved.NEW;
        }
        Known known = known(message.key()).orElseThrow();
        if (known.state() != MessageState.PARKED) {
            return Saved.ALREADY;
        }
        overwrite(known, message, stored.conflict());
        outcome(known, stored);
        return Saved.NEW;
    }

    /** Overwrites state and loss report of a message that is there. */
    void replayed(StoredMessage stored) {
        MessageKey key = stored.message().key();
        outcome(known(key).orElseThrow(() -> new IllegalArgumentException("The record has no message " + key)), stored);
    }

    /** Returns true if the message is there in state STORED. */
    boolean isStored(MessageKey key) {
        return known(key).filter(known -> known.state() == MessageState.STORED).isPresent();
    }

    /** Returns the number by which other tables refer to the message, which must be there. */
    long number(MessageKey key) {
        Long number = numbers.get(key);
        if (number == null) {
            number = known(key)
                    .orElseThrow(() -> new IllegalArgumentException("The record has no message " + key))
                    .number();
        }
        return number;
    }

    private Optional<Long> insert(StoredMessage stored) {
        InboxMessage message = stored.message();
        Failure failure = Failure.of(stored);
        return session.first(
                INSERT,
                (row, i) -> row.getLong(1),
                message.key(),
                message.connector(),
                message.format(),
                message.type(),
                message.controlId(),
                stored.state() == MessageState.FILTERED ? "" : message.lane(),
                message.receivedAt(),
                message.charset().name(),
                message.acknowledgement(),
                stored.state(),
                failure.place(),
                failure.code(),
                failure.text(),
                stored.conflict(),
                message.connector(),
                message.controlId(),
                message.key(),
                stored.mapped(),
                stored.dropped(),
                stored.unmapped());
    }

    private void overwrite(Known known, InboxMessage message, boolean conflict) {
        session.update(
                OVERWRITE,
                message.format(),
                message.type(),
                message.controlId(),
                message.lane(),
                message.receivedAt(),
                message.charset().name(),
                message.acknowledgement(),
                conflict,
                message.connector(),
                message.controlId(),
                message.key(),
                known.number());
        session.update(OVERWRITE_CONTENT, message.content(), known.number());
    }

    private void outcome(Known known, StoredMessage stored) {
        Failure failure = Failure.of(stored);
        session.update(
                OUTCOME,
                stored.state(),
                failure.place(),
                failure.code(),
                failure.text(),
                stored.mapped(),
                stored.dropped(),
                stored.unmapped(),
                known.number());
        if (stored.state() == MessageState.FILTERED) {
            session.update(PURGE, known.number());
            session.update(LEAVE_NO_TRACE, known.number());
        } else {
            session.update(LOSSES, stored.losses(), known.number());
        }
        session.count(counter(known.connector(), known.state()), -1);
        session.count(counter(known.connector(), stored.state()), 1);
    }

    private Optional<Known> known(MessageKey key) {
        return session.locked(
                KNOWN,
                (row, i) -> new Known(row.getLong(1), Value.word(MessageState.class, row, 2), row.getString(3)),
                key);
    }

    private static String counter(String connector, MessageState state) {
        return Counters.MESSAGE + connector + "|" + state;
    }

    private record Known(long number, MessageState state, String connector) {}

    /** Where and why; a refusal of the intake counts if the message has no failure of its own. */
    private record Failure(String place, String code, String text) {

        static Failure of(StoredMessage stored) {
            Refusal refusal = stored.message().refusal();
            return stored.code() == null && refusal != null && stored.state() == MessageState.REFUSED
                    ? new Failure(refusal.place(), refusal.code(), refusal.text())
                    : new Failure(stored.place(), stored.code(), stored.text());
        }
    }
}
