package se.brygga.record;

import java.util.Optional;
import se.brygga.core.key.MessageKey;

/** Writes the table envelope. */
final class Envelopes {

    private static final String FIND = "select message_key from envelope where connector = ? and envelope_id = ?";
    private static final String ADD = "insert into envelope (connector, envelope_id, message_key) values (?, ?, ?) "
            + "on conflict (connector, envelope_id) do nothing";

    private final Session session;

    Envelopes(Session session) {
        this.session = session;
    }

    /** Returns the message that the envelope brought first. */
    Optional<MessageKey> find(String connector, String id) {
        return session.first(FIND, (row, i) -> Value.key(row, 1), connector, Value.clean(id));
    }

    /** Notes an envelope, unless it is known. */
    void add(String connector, String id, MessageKey key) {
        session.update(ADD, connector, id, key);
    }
}
