package se.brygga.app.view.source;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.connector.Connector;
import se.brygga.core.record.MessageLog;

/** Freshness by the ledger: when the newest message came through any connector of the body. Looked up once in ten seconds. */
public final class LedgerFreshness implements Freshness {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final MessageLog log;
    private final Collection<Connector> connectors;
    private final Duration usual;
    private final Map<String, Duration> limits;
    private final LoadingCache<String, Optional<Instant>> last =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(this::newest);

    /**
     * Takes the ledger, the connectors and the limits.
     *
     * @param usual for connectors that have no limit of their own
     * @param limits by connector
     */
    public LedgerFreshness(
            MessageLog log, Collection<Connector> connectors, Duration usual, Map<String, Duration> limits) {
        this.log = log;
        this.connectors = List.copyOf(connectors);
        this.usual = usual;
        this.limits = Map.copyOf(limits);
    }

    @Override
    public Optional<Instant> lastDelivery(String custodian) {
        return last.get(custodian);
    }

    private Optional<Instant> newest(String custodian) {
        return connectors.stream()
                .filter(one ->
                        one.organisation().equals(custodian) && one.receives().isPresent())
                .flatMap(one -> log.newest(null, one.id(), 1).stream())
                .map(one -> one.message().receivedAt())
                .max(Comparator.naturalOrder());
    }

    @Override
    public boolean isStale(String custodian, Instant lastDelivery, Instant now) {
        Duration limit = connectors.stream()
                .filter(one ->
                        one.organisation().equals(custodian) && one.receives().isPresent())
                .map(one -> limits.getOrDefault(one.id(), usual))
                .max(Comparator.naturalOrder())
                .orElse(usual);
        return lastDelivery.plus(limit).isBefore(now);
    }
}
