package se.brygga.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.Ledger.Attempt;

/** The delivery ledger over JDBC. An attempt for a delivery that the record does not have is left out, as by {@link #find}. */
final class JdbcLedger implements Ledger {

    private static final int CHUNK = 500;

    private final Writers writers;
    private final Readers readers;

    JdbcLedger(Writers writers, Readers readers) {
        this.writers = writers;
        this.readers = readers;
    }

    @Override
    public Map<String, Delivery> find(Collection<String> ids) {
        Map<String, Delivery> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<String> chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
            readers.read(client -> client.sql(DeliveryRow.SELECT + "where d.id in (:ids)")
                            .param("ids", chunk)
                            .query(DeliveryRow::read)
                            .list())
                    .forEach(delivery -> found.put(delivery.id(), delivery));
        }
        return found;
    }

    @Override
    public void attempted(List<Attempt> attempts) {
        // In one order everywhere, so that two transactions never wait for each other's rows.
        List<Attempt> sorted = attempts.stream()
                .sorted(Comparator.comparing(Attempt::delivery))
                .toList();
        writers.write(session -> {
            var deliveries = new Deliveries(session);
            sorted.forEach(deliveries::attempted);
            return sorted.size();
        });
    }

    @Override
    public List<Delivery> awaited(String destination, Instant sentBefore, int limit) {
        return writers.write(session -> new DeliverySearch(session).awaited(destination, sentBefore, limit));
    }

    @Override
    public int overdue(String destination, Instant sentBefore) {
        return writers.write(session -> new Deliveries(session).overdue(destination, sentBefore));
    }
}
