package se.brygga.app.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import se.brygga.app.refusal.Refused;

/**
 * When a signed token counts, whatever it is for: clocks may be a minute apart, and none lives for long (security.md 2.1).
 *
 * @param longest that it may live
 */
record TokenTimes(Duration longest, Clock clock) {

    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** Throws {@link Refused} with 401 at the first rule that is broken. */
    void check(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date notBefore = claims.getNotBeforeTime();
        require(expires != null && issued != null, "TOKEN_TIMES", "The token needs exp and iat");
        require(now.isBefore(expires.toInstant().plus(SKEW)), "TOKEN_EXPIRED", "The token has expired");
        Instant soon = now.plus(SKEW);
        require(
                !issued.toInstant().isAfter(soon)
                        && (notBefore == null || !notBefore.toInstant().isAfter(soon)),
                "TOKEN_EARLY",
                "The token is not valid yet");
        require(
                !expires.toInstant().isAfter(issued.toInstant().plus(longest)),
                "TOKEN_LIFE",
                "The token lives for too long");
    }

    private static void require(boolean right, String code, String sentence) {
        if (!right) {
            throw Refused.login(code, sentence);
        }
    }
}
