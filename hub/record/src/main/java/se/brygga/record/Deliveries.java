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
            + "receipt, reason, attempts, changed_at, person) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";
    private static final String OF_MESSAGE = DeliveryRow.SELECT + "where d.message = ? and d.state ";
    private static final String WAITING = OF_MESSAGE + "in ('QUEUED', 'RETRYING') order by d.number";
    private static final String WAITING_FOR =
            DeliveryRow.SELECT + "where d.person = ? and d.state in ('QUEUED', 'RETRYING') order by d.number";
    private static final String UNFINISHED = OF_MESSAGE
            + "in ('PARKED', 'SENT') and (d.state = 'PARKED' or d.receipt in ('TRANSIENT', 'OVERDUE')) order by d.number";
    private static final String FIND = DeliveryRow.SELECT + "where d.id = ?";
    private static final String ROW =
            "select destination, state, receipt, reason, attempts, resent, changed_at from delivery where id = ?";
    private static final String RESENT = "update delivery set resent = ? where id = ?";
    private static final String CONTENT = "update delivery set content = ? where id = ?";
    private static final String CHANGE =
            "update delivery set state = ?, receipt = ?, reason = ?, attempts = ?, changed_at = ? where id = ?";
    private static final String OVERDUE = "update delivery set receipt = 'OVERDUE' where destination = ? "
            + "and changed_at < ? and receipt = ? and receipt in ('AWAITED', 'TRANSIENT') and state = 'SENT'";

    private final Session session;

    Deliveries(Session session) {
        this.session = session;
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
                person);
        session.count(counter(delivery.destination(), delivery.state(), delivery.receipt()), added);
    }

    /** Returns what still waits for being sent. */
    List<Delivery> waiting(long message) {
        return session.list(WAITING, DeliveryRow::read, message);
    }

    /** Returns what still waits for being sent about a person. */
    List<Delivery> waitingFor(String person) {
        return session.list(WAITING_FOR, DeliveryRow::read, person);
    }

    /** Returns the delivery with this id. */
    Optional<Delivery> find(String id) {
        return session.first(FIND, DeliveryRow::read, id);
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
        List<String> ids = session.list(UNFINISHED, (row, i) -> row.getString(1), message);
        for (String id : ids) {
            Row row = row(id).orElseThrow();
            session.update(RESENT, 0, id);
            change(row, row.standing().requeued(), row.attempts(), row.changedAt());
        }
        return waiting(message).stream()
                .filter(delivery -> ids.contains(delivery.id()))
                .toList();
    }

    /** Notes the outcome of an attempt, unless the delivery was withheld meanwhile or is unknown. */
    void attempted(Attempt attempt) {
        row(attempt.delivery())
                .filter(row -> row.standing().state() != DeliveryState.WITHHELD)
                .ifPresent(row -> change(row, row.standing().after(attempt), row.attempts() + 1, attempt.at()));
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
        return find(receipt.delivery());
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
                        Value.time(row, 7)),
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

    private record Row(String id, String destination, Standing standing, int attempts, int resent, Instant changedAt) {}
}
