package se.brygga.app.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.TopicSubscription;

/** The message that handshakes and heartbeats belong to in the ledger: the Subscription itself. */
final class SubscriptionMessage {

    private SubscriptionMessage() {}

    static StoredMessage of(TopicSubscription subscription, Instant now) {
        byte[] content = content(subscription);
        var message = new InboxMessage(
                key(subscription),
                subscription.connector(),
                NotificationBundle.FORMAT,
                "Subscription",
                subscription.id(),
                "",
                now,
                StandardCharsets.UTF_8,
                content,
                null,
                null);
        return new StoredMessage(message, MessageState.STORED, null, null, null, false, null, 0, 0, 0);
    }

    static MessageKey key(TopicSubscription subscription) {
        return MessageKey.of(subscription.connector(), subscription.id(), content(subscription));
    }

    private static byte[] content(TopicSubscription subscription) {
        return subscription.content().getBytes(StandardCharsets.UTF_8);
    }
}
