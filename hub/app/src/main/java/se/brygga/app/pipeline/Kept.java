package se.brygga.app.pipeline;

import se.brygga.core.connector.Connector;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;

/**
 * The message that is being kept.
 *
 * @param message as it came in
 * @param connector that it came through
 * @param person id of the person; null for a message about no person
 */
record Kept(InboxMessage message, Connector connector, String person) {

    MessageKey key() {
        return message.key();
    }
}
