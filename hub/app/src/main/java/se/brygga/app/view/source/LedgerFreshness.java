package se.brygga.app.view.source;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.connector.Connector;
import se.brygga.core.record.MessageLog;

/** Freshness by the ledger: when a message was last taken from each system of the body. Looked up once in ten seconds. */
public final class LedgerFreshness implements Freshness {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Collection<Connector> connectors;
    private final Duration usual;
    private final Map<String, Duration> limits;
    private final LoadingCache<String, Optional<Instant>> last;

    /**
     * Takes the ledger, the connectors and the limits.
     *
     * @param usual for connectors that have no limit of their own
     * @param limits by connector
     */
    public LedgerFreshness(
            MessageLog log, Collection<Connector> connectors, Duration usual, Map<String, Duration> limits) {
        this.connectors = List.copyOf(connectors);
        this.usual = usual;
        this.limits = Map.copyOf(limits);
        this.last = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(log::lastTaken);
    }

    @Override
    public Delivered of(String custodian, Instant newest, Instant now) {
        List<String> systems = connectors.stream()
                .filter(one ->
                        one.organisation().equals(custodian) && one.receives().isPresent())
                .map(Connector::id)
                .toList();
        if (systems.isEmpty()) {
            return new Delivered(newest, isFresh(newest, usual, now) ? 1 : 0, 1);
        }
        Instant upTo = now;
        int fresh = 0;
        for (String system : systems) {
            Instant taken = last.get(system).orElse(null);
            upTo = upTo == null || taken == null ? null : taken.isBefore(upTo) ? taken : upTo;
            fresh += isFresh(taken, limits.getOrDefault(system, usual), now) ? 1 : 0;
        }
        return new Delivered(upTo, fresh, systems.size());
    }

    private static boolean isFresh(Instant taken, Duration limit, Instant now) {
        return taken != null && !taken.plus(limit).isBefore(now);
    }
}
