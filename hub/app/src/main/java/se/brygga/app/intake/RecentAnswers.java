package se.brygga.app.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;

/** Remembers the answers of the latest messages, which the pipeline may not have stored yet. */
final class RecentAnswers {

    private static final int REMEMBERED = 20_000;
    private static final byte[] NO_CONTENT = {};

    private final Map<MessageKey, InboxMessage> byKey = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageKey, InboxMessage> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized Optional<InboxMessage> find(MessageKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized void add(InboxMessage m) {
        byKey.put(
                m.key(),
                new InboxMessage(
                        m.key(),
                        m.connector(),
                        m.format(),
                        m.type(),
                        m.controlId(),
                        m.lane(),
                        m.receivedAt(),
                        m.charset(),
                        NO_CONTENT,
                        m.acknowledgement(),
                        m.refusal()));
    }
}
