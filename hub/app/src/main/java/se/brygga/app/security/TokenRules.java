package se.brygga.app.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import se.brygga.app.refusal.Refused;

/** What a token with a good signature must still say: for us, now, not for long, not bound to a proof (security.md 2.1). */
final class TokenRules {

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final String audience;
    private final TokenTimes times;

    TokenRules(String audience, Clock clock) {
        this.audience = audience;
        this.times = new TokenTimes(LONGEST_LIFE, clock);
    }

    /** Throws {@link Refused} with 401 at the first rule that is broken. */
    void check(JWTClaimsSet claims) {
        require(claims.getAudience().contains(audience), "AUDIENCE", "The access token is for another service");
        times.check(claims);
        // A bound token is worth nothing without its proof, which is not taken here (RFC 9449, 7.2; RFC 8705, 3).
        require(claims.getClaim("cnf") == null, "TOKEN_BOUND", "The access token is bound to a proof that is missing");
        Object scope = claims.getClaim("scope");
        require(
                scope == null || scope instanceof String,
                "SCOPE_FORM",
                "The claim scope is one text with blanks between the scopes (RFC 9068, 2.2.3)");
    }

    private static void require(boolean right, String code, String sentence) {
        if (!right) {
            throw Refused.login(code, sentence);
        }
    }
}
