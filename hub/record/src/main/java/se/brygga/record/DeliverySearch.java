package se.brygga.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.brygga.core.ledger.Delivery;

/** Finds deliveries inside a transaction. */
final class DeliverySearch {

    private static final String OF_MESSAGE = DeliveryRow.SELECT + "where d.message = ? and d.state ";
    private static final String WAITING = OF_MESSAGE + "in ('QUEUED', 'RETRYING') order by d.number";
    private static final String WAITING_FOR =
            DeliveryRow.SELECT + "where d.person = ? and d.state in ('QUEUED', 'RETRYING') order by d.number";
    private static final String UNFINISHED = OF_MESSAGE
            + "in ('PARKED', 'SENT') and (d.state = 'PARKED' or d.receipt in ('TRANSIENT', 'OVERDUE')) order by d.number";
    private static final String FIND = DeliveryRow.SELECT + "where d.id = ?";
    private static final String AWAITED = DeliveryRow.SELECT
            + "where d.destination = ? and d.state = 'SENT' and d.receipt = 'AWAITED' and d.changed_at < ? "
            + "order by d.number limit ?";
    private static final String NAMED = DeliveryRow.SELECT + "where d.destination = ? and d.name = ? "
            + "order by case when d.receipt = 'AWAITED' then 0 else 1 end, d.number desc limit 1";

    private final Session session;

    DeliverySearch(Session session) {
        this.session = session;
    }

    /** Returns what still waits for being sent. */
    List<Delivery> waiting(long message) {
        return session.list(WAITING, DeliveryRow::read, message);
    }

    /** Returns what still waits for being sent about any of these persons. */
    List<Delivery> waitingFor(List<String> family) {
        return family.stream()
                .flatMap(member -> session.list(WAITING_FOR, DeliveryRow::read, member).stream())
                .toList();
    }

    /** Returns the delivery with this id. */
    Optional<Delivery> find(String id) {
        return session.first(FIND, DeliveryRow::read, id);
    }

    /** Returns the newest delivery that its receiver knows by this name. */
    Optional<Delivery> named(String destination, String name) {
        return session.first(NAMED, DeliveryRow::read, destination, name).or(() -> find(name)
                .filter(delivery -> delivery.destination().equals(destination)
                        && delivery.name().equals(name)));
    }

    /** Returns the oldest whose receipt has been awaited since before that time. */
    List<Delivery> awaited(String destination, Instant sentBefore, int limit) {
        return session.list(AWAITED, DeliveryRow::read, destination, sentBefore, limit);
    }

    /** Returns the ids of what a message caused and was parked, or sent without a proper receipt. */
    List<String> unfinished(long message) {
        return session.list(UNFINISHED, (row, i) -> row.getString(1), message);
    }
}
