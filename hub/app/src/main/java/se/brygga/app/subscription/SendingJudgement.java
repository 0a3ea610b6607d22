package se.brygga.app.subscription;

import java.time.Clock;
import java.util.Optional;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.app.delivery.Withholding;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.TopicSubscription;

/**
 * Withholds notifications that may not be told any more: a block or a protected identity that came while they waited, a decision
 * on care that has ended, a subscription that is off.
 */
public final class SendingJudgement implements BeforeSending {

    /** Reason of a notification whose subscription has been ended. */
    static final String OFF = "SUBSCRIPTION_OFF";
    /** Reason of a notification that the subscriber may not get any more; it does not tell why. */
    static final String NOT_PERMITTED = "NOT_PERMITTED";

    private final Withholding withholding;
    private final Disclosure disclosure;

    /** Takes the ledger and the law. */
    public SendingJudgement(RecordStore store, Disclosure disclosure, Clock clock) {
        this.withholding = new Withholding(store, clock);
        this.disclosure = disclosure;
    }

    @Override
    public boolean mayLeave(Delivery delivery) {
        if (!delivery.event().startsWith(Notifications.EVENT)) {
            return true;
        }
        var notification = (Payload.OfNotification) PayloadJson.read(delivery.content());
        return withholding.mayLeave(delivery, record -> withheld(record, notification));
    }

    private Optional<String> withheld(RecordTransaction record, Payload.OfNotification notification) {
        Optional<TopicSubscription> subscription =
                record.subscriptions().find(notification.subscription()).filter(found -> !found.off());
        if (subscription.isEmpty()) {
            return Optional.of(OFF);
        }
        boolean silent =
                notification.focus() != null && !disclosure.mayKnow(record, subscription.get(), notification.focus());
        return silent ? Optional.of(NOT_PERMITTED) : Optional.empty();
    }
}
