package se.brygga.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import se.brygga.app.refusal.Refused;

/**
 * Checks what one configured sender signs beside access tokens. Its keys come from nowhere but the configured place: a {@code jku}
 * that names another is refused, and {@code x5u} and {@code jwk} are not looked at (security.md 2.1, 2.3).
 */
public final class TrustedSigner {

    private static final int LONGEST = 8 * 1024;
    private static final int MOST = 50_000;

    private final String issuer;
    private final String keys;
    private final Kind kind;
    private final TokenTimes times;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Cache<String, Boolean> seen;

    /** What is signed, and so how. */
    public enum Kind {
        /** Who logged in (OpenID Connect Core, 2). */
        ID_TOKEN(
                Duration.ofDays(1),
                false,
                JWSAlgorithm.RS256,
                JWSAlgorithm.PS256,
                JWSAlgorithm.ES256,
                JWSAlgorithm.ES384),
        /** A launch context in a form (view.md 3.2). */
        FORM(
                Duration.ofSeconds(60),
                true,
                JWSAlgorithm.RS256,
                JWSAlgorithm.RS384,
                JWSAlgorithm.PS256,
                JWSAlgorithm.ES256,
                JWSAlgorithm.ES384),
        /** A call of CDS Hooks (CDS Hooks 2.0, Trusting CDS Clients). */
        CALL(Duration.ofMinutes(5), true, JWSAlgorithm.ES384, JWSAlgorithm.RS384);

        private final Duration life;
        private final boolean once;
        private final Set<JWSAlgorithm> algorithms;

        Kind(Duration life, boolean once, JWSAlgorithm... algorithms) {
            this.life = life;
            this.once = once;
            this.algorithms = Set.of(algorithms);
        }
    }

    /** Takes the exact issuer, and where its keys are: an http(s) URL, or {@code file:PATH}. */
    public TrustedSigner(String issuer, String keys, Kind kind, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.kind = kind;
        this.times = new TokenTimes(kind.life, clock);
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(kind.life.plus(TokenTimes.SKEW.multipliedBy(2)))
                .build();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(kind.algorithms, new IssuerKeys(issuer, new KeyPlace(keys), clock)));
        processor.setJWSTypeVerifier(
                kind == Kind.CALL
                        ? new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT)
                        : new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        // Claims are ours to judge, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /** Returns the issuer that a token names, of which nothing is checked yet; empty if it cannot be read. */
    public static String named(String token) {
        try {
            String issuer = token == null || token.length() > LONGEST
                    ? null
                    : SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException | RuntimeException e) {
            return "";
        }
    }

    /** Returns the claims of a token that is right in every respect and for this audience; else throws {@link Refused} with 401. */
    public JWTClaimsSet verify(String token, String audience) {
        if (!issuer.equals(named(token))) {
            throw Refused.login("ISSUER_UNKNOWN", "The token is of an issuer that does not count here");
        }
        try {
            URI named = SignedJWT.parse(token).getHeader().getJWKURL();
            require(
                    named == null || named.toString().equals(keys),
                    "KEYS_ELSEWHERE",
                    "The token names keys at another place than the settings");
            JWTClaimsSet claims = processor.process(token, null);
            check(claims, audience);
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw Refused.login("TOKEN_INVALID", "The token's signature, algorithm or type is not right");
        }
    }

    private void check(JWTClaimsSet claims, String audience) {
        Object party = claims.getClaim("azp");
        require(
                claims.getAudience().contains(audience) && (claims.getAudience().size() == 1 || audience.equals(party)),
                "AUDIENCE",
                "The token is for another service");
        times.check(claims);
        if (kind.once) {
            String id = claims.getJWTID();
            require(id != null && !id.isBlank(), "TOKEN_ID", "The token needs jti");
            require(seen.asMap().putIfAbsent(id, true) == null, "TOKEN_REPLAYED", "The token was used before");
        }
    }

    private static void require(boolean right, String code, String sentence) {
        if (!right) {
            throw Refused.login(code, sentence);
        }
    }
}
