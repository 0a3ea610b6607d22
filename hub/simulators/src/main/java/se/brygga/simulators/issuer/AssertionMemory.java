package se.brygga.simulators.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Remembers the {@code jti} of each assertion until it expires, so that none counts twice (RFC 7523, 3; security.md 2.3). */
final class AssertionMemory implements OAuth2TokenValidator<Jwt> {

    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    AssertionMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        // Expired ones are refused for that; the allowance for clocks that differ is why they are kept a little longer.
        Instant forgotten = clock.instant().minusSeconds(2 * AssertionRules.SKEW.toSeconds());
        seen.values().removeIf(expiry -> expiry.isBefore(forgotten));
        String id = assertion.getId();
        boolean fresh = id != null
                && !id.isBlank()
                && seen.putIfAbsent(assertion.getSubject() + " " + id, assertion.getExpiresAt()) == null;
        return fresh
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT));
    }
}
