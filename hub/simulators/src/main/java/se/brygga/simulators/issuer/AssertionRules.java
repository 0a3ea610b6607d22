package se.brygga.simulators.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What an assertion must say: by and about its client, for this issuer, for five minutes at most (security.md 2.3). */
record AssertionRules(String client, Registration registration, Clock clock) implements OAuth2TokenValidator<Jwt> {

    static final Duration SKEW = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        boolean right = client.equals(assertion.getClaimAsString("iss"))
                && client.equals(assertion.getSubject())
                && forUs(assertion)
                && brief(assertion)
                && !assertion.getHeaders().containsKey("jku")
                && !times.validate(assertion).hasErrors();
        return right
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT));
    }

    private boolean forUs(Jwt assertion) {
        List<String> audience = assertion.getAudience();
        return audience != null
                && (audience.contains(registration.tokenEndpoint())
                        || audience.contains(registration.issuer().toString()));
    }

    private boolean brief(Jwt assertion) {
        return assertion.getExpiresAt() != null
                && !assertion
                        .getExpiresAt()
                        .isAfter(clock.instant().plus(LONGEST).plus(SKEW));
    }
}
