package se.brygga.app.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.delivery.NotificationBundle.Kind;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.TopicSubscription;

/**
 * Tells subscribers who asked for it that nothing has happened, so that silence means a fault. While the latest delivery waits
 * none is added: an endpoint that comes back is not flooded.
 */
public final class Heartbeats {

    private final RecordStore store;
    private final DurableInbox inbox;
    private final Notifications notifications;
    private final Clock clock;

    /** Takes where subscriptions are kept and how they are told. */
    public Heartbeats(RecordStore store, DurableInbox inbox, Notifications notifications, Clock clock) {
        this.store = store;
        this.inbox = inbox;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Beats for every subscription that is due; several nodes beat once. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
    public final void beat() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Outgoing> out = store.write(record -> {
            List<Outgoing> made = new ArrayList<>();
            for (TopicSubscription due : record.subscriptions().due(now)) {
                String id = Notifications.id(due.id(), "heartbeat-" + now.toEpochMilli());
                if (record.subscriptions().beat(due, id, now)) {
                    Delivery row = notifications.row(
                            id, SubscriptionMessage.key(due), due.told(due.events(), now), Kind.HEARTBEAT, List.of());
                    record.deliver(null, row);
                    made.add(new Outgoing(due.destination(), row.id(), ""));
                }
            }
            return made;
        });
        out.forEach(inbox::handOut);
    }
}
