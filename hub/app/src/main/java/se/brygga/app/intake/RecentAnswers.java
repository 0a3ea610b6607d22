package se.brygga.app.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;

/** Remembers the answers of the latest messages, which the pipeline may not have stored yet. */
final class RecentAnswers {

    private static final int REMEMBERED = 20_000;

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

    synchronized void add(InboxMessage message) {
        byKey.put(message.key(), message.withoutContent());
    }
}
