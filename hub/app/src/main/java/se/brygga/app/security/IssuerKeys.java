package se.brygga.app.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An issuer's keys, fetched anew every five minutes and for a key that is not known, at most once in a minute,
 * or in five seconds while none is known. If the issuer cannot be reached the known keys count until its Cache-Control, then none (security.md 7).
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final String issuer;
    private final KeyPlace place;
    private final Clock clock;
    private volatile Known known = new Known(new JWKSet(), Instant.MIN, Instant.MIN);
    private final ReentrantLock refreshing = new ReentrantLock();
    private Instant tried = Instant.MIN;

    IssuerKeys(String issuer, KeyPlace place, Clock clock) {
        this.issuer = issuer;
        this.place = place;
        this.clock = clock;
    }

    private record Known(JWKSet set, Instant freshUntil, Instant usableUntil) {}

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        List<JWK> found = select(selector);
        if (!found.isEmpty() && !clock.instant().isAfter(known.freshUntil) || !mine(found.isEmpty())) {
            return select(selector);
        }
        try {
            refresh();
        } finally {
            refreshing.unlock();
        }
        return select(selector);
    }

    /** Many threads must not hang on one issuer that does not answer: who waits for its keys waits a moment only. */
    private boolean mine(boolean wait) {
        try {
            return wait ? refreshing.tryLock(MOMENT.toMillis(), TimeUnit.MILLISECONDS) : refreshing.tryLock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<JWK> select(JWKSelector selector) {
        return clock.instant().isAfter(known.usableUntil) ? List.of() : selector.select(known.set);
    }

    private void refresh() {
        Instant now = clock.instant();
        if (tried.isAfter(now.minus(now.isAfter(known.usableUntil) ? PAUSE_WITHOUT_KEYS : PAUSE))) {
            return;
        }
        tried = now;
        try {
            KeyPlace.Keys keys = place.fetch();
            known = new Known(keys.set(), now.plus(FRESH), now.plus(keys.usable()));
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The keys of issuer {} cannot be fetched ({}); the known ones count until {}",
                    issuer,
                    e.getClass().getSimpleName(),
                    known.usableUntil);
        }
    }
}
