package se.brygga.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;

/** Writes the table delivery. */
final class Deliveries {

    private static final String INSERT = "insert into delivery (id, message, destination, event, content, state, "
            + "receipt, reason, attempts, changed_at, losses, person, name, expected) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";
    private static final String ROW = "select destination, state, receipt, reason, attempts, resent, changed_at, "
            + "expected from delivery where id = ?";
    private static final String RESENT = "update delivery set resent = ? where id = ?";
    private static final String CONTENT = "update delivery set content = ? where id = ?";
    private static final String CHANGE =
            "update delivery set state = ?, receipt = ?, reason = ?, attempts = ?, changed_at = ? where id = ?";
    private static final String LOSSES = "update delivery set losses = ? where id = ?";
    private static final String OVERDUE = "update delivery set receipt = 'OVERDUE' where destination = ? "
            + "and changed_at < ? and receipt = ? and receipt in ('AWAITED', 'TRANSIENT') and state = 'SENT'";

    private final Session session;
    private final DeliverySearch search;

    Deliveries(Session session) {
        this.session = session;
        this.search = new DeliverySearch(session);
    }

    /** Adds a row, unless its id is there. */
    void add(String person, Delivery delivery, long message) {
        int added = session.update(
                INSERT,
                delivery.id(),
                message,
                delivery.destination(),
                delivery.event(),
                delivery.content(),
                delivery.state(),
                delivery.receipt(),
                delivery.reason(),
                delivery.attempts(),
                delivery.at(),
                delivery.losses(),
                person,
                delivery.name().equals(delivery.id()) ? null : delivery.name(),
                delivery.receipt());
        session.count(counter(delivery.destination(), delivery.state(), delivery.receipt()), added);
    }

    /** Withholds a delivery without a trace of its content. */
    void withhold(String id, String reason, Instant at) {
        row(id).filter(row -> row.standing().isWaiting()).ifPresent(row -> {
            session.update(CONTENT, null, id);
            var withheld = new Standing(DeliveryState.WITHHELD, ReceiptState.NOT_EXPECTED, reason);
            change(row, withheld, row.attempts(), at);
        });
    }

    /** Gives a waiting delivery other content. */
    void rewrite(String id, String content) {
        row(id).filter(row -> row.standing().isWaiting()).ifPresent(row -> session.update(CONTENT, content, id));
    }

    /** Puts unfinished deliveries of a message back and returns them as they are now. */
    List<Delivery> requeue(long message) {
        List<String> ids = search.unfinished(message);
        for (String id : ids) {
            Row row = row(id).orElseThrow();
            requeue(row, row.changedAt());
        }
        return search.waiting(message).stream()
                .filter(delivery -> ids.contains(delivery.id()))
                .toList();
    }

    /** Puts a sent delivery back and returns it as it is now; empty if it is unknown or not sent. */
    Optional<Delivery> resend(String id, Instant at) {
        Optional<Row> sent = row(id).filter(row -> row.standing().state() == DeliveryState.SENT);
        sent.ifPresent(row -> requeue(row, at));
        return sent.flatMap(row -> search.find(id));
    }

    private void requeue(Row row, Instant at) {
        session.update(RESENT, 0, row.id());
        change(row, row.standing().requeued(row.expected()), row.attempts(), at);
    }

    /** Notes the outcome of an attempt, unless the delivery was withheld meanwhile or is unknown. */
    void attempted(Attempt attempt) {
        row(attempt.delivery())
                .filter(row -> row.standing().state() != DeliveryState.WITHHELD)
                .ifPresent(row -> {
                    change(row, row.standing().after(attempt), row.attempts() + 1, attempt.at());
                    if (attempt.losses() != null) {
                        session.update(LOSSES, attempt.losses(), row.id());
                    }
                });
    }

    /** Notes a receipt; returns the delivery as it is then, empty if it is unknown. */
    Optional<Delivery> receipt(ReceiptArrived receipt) {
        row(receipt.delivery()).ifPresent(row -> {
            Standing next = row.standing().after(receipt, row.resent());
            if (row.standing().state() == DeliveryState.SENT && next.state() == DeliveryState.RETRYING) {
                session.update(RESENT, row.resent() + 1, row.id());
            }
            if (!next.equals(row.standing())) {
                change(row, next, row.attempts(), receipt.at());
            }
        });
        return search.find(receipt.delivery());
    }

    /** Marks receipts that have been awaited since before that time; returns how many. */
    int overdue(String destination, Instant sentBefore) {
        int marked = 0;
        for (ReceiptState waiting : List.of(ReceiptState.AWAITED, ReceiptState.TRANSIENT)) {
            int changed = session.update(OVERDUE, destination, sentBefore, waiting);
            session.count(counter(destination, DeliveryState.SENT, waiting), -changed);
            session.count(counter(destination, DeliveryState.SENT, ReceiptState.OVERDUE), changed);
            marked += changed;
        }
        return marked;
    }

    private Optional<Row> row(String id) {
        return session.locked(
                ROW,
                (row, i) -> new Row(
                        id,
                        row.getString(1),
                        new Standing(
                                Value.word(DeliveryState.class, row, 2),
                                Value.word(ReceiptState.class, row, 3),
                                row.getString(4)),
                        row.getInt(5),
                        row.getInt(6),
                        Value.time(row, 7),
                        Value.word(ReceiptState.class, row, 8)),
                id);
    }

    private void change(Row row, Standing next, int attempts, Instant at) {
        session.update(CHANGE, next.state(), next.receipt(), next.reason(), attempts, at, row.id());
        session.count(
                counter(
                        row.destination(),
                        row.standing().state(),
                        row.standing().receipt()),
                -1);
        session.count(counter(row.destination(), next.state(), next.receipt()), 1);
    }

    private static String counter(String destination, DeliveryState state, ReceiptState receipt) {
        return Counters.DELIVERY + destination + "|" + state + "|" + receipt;
    }

    private record Row(
            String id,
            String destination,
            Standing standing,
            int attempts,
            int resent,
            Instant changedAt,
            ReceiptState expected) {}
}
