package se.brygga.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.translated.ReceiptArrived;

/** The half of a transaction that keeps messages and deliveries. */
abstract class LedgerInTransaction implements RecordTransaction {

    final DeliverySearch deliverySearch;
    private final Messages messages;
    private final Envelopes envelopes;
    private final Deliveries deliveries;

    LedgerInTransaction(Session session) {
        this.messages = new Messages(session);
        this.envelopes = new Envelopes(session);
        this.deliveries = new Deliveries(session);
        this.deliverySearch = new DeliverySearch(session);
    }

    @Override
    public Saved message(StoredMessage message) {
        return messages.save(message);
    }

    @Override
    public void replayed(StoredMessage message) {
        messages.replayed(message);
    }

    @Override
    public boolean isStored(MessageKey message) {
        return messages.isStored(message);
    }

    @Override
    public Optional<MessageKey> envelope(String connector, String envelopeId) {
        return envelopes.find(connector, envelopeId);
    }

    @Override
    public void envelope(String connector, String envelopeId, MessageKey key) {
        envelopes.add(connector, envelopeId, key);
    }

    @Override
    public void deliver(String person, Delivery delivery) {
        deliveries.add(person, delivery, messages.number(delivery.message()));
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return deliverySearch.find(id);
    }

    @Override
    public Optional<Delivery> deliveryNamed(String destination, String name) {
        return deliverySearch.named(destination, name);
    }

    @Override
    public List<Delivery> waiting(MessageKey message) {
        return deliverySearch.waiting(messages.number(message));
    }

    @Override
    public void withhold(String delivery, String reason, Instant at) {
        deliveries.withhold(delivery, reason, at);
    }

    @Override
    public void rewrite(String delivery, String content) {
        deliveries.rewrite(delivery, content);
    }

    @Override
    public List<Delivery> requeue(MessageKey message) {
        return deliveries.requeue(messages.number(message));
    }

    @Override
    public Optional<Delivery> resend(String delivery, Instant at) {
        return deliveries.resend(delivery, at);
    }

    @Override
    public Optional<Delivery> receipt(ReceiptArrived receipt) {
        return deliveries.receipt(receipt);
    }
}
