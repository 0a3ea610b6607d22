package se.brygga.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The delivery ledger: the one place that knows what was sent, to whom, and what came back. */
public interface Ledger {

    /** Returns the rows with these ids, by id; unknown ids are left out. */
    Map<String, Delivery> find(Collection<String> ids);

    /**
     * Notes the outcome of attempts, all in one transaction. A row that a receipt has already finished keeps its receipt; one
     * that was withheld meanwhile is left alone.
     */
    void attempted(List<Attempt> attempts);

    /** Returns the oldest deliveries whose receipt has been awaited since before {@code sentBefore}, with their content. */
    List<Delivery> awaited(String destination, Instant sentBefore, int limit);

    /** Marks awaited receipts as overdue if the delivery was sent before {@code sentBefore}; returns how many. */
    int overdue(String destination, Instant sentBefore);

    /**
     * The outcome of one attempt.
     *
     * @param delivery id of the row
     * @param state SENT, RETRYING or PARKED
     * @param receipt what is known of the receipt
     * @param reason code of the failure; null on success
     * @param losses the loss report of the translation outwards; null keeps what an earlier attempt noted
     */
    record Attempt(
            String delivery, DeliveryState state, ReceiptState receipt, String reason, Instant at, String losses) {}
}
