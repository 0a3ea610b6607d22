package se.brygga.app.security;

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
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.app.HubSettings;
import se.brygga.app.refusal.Refused;

/**
 * Checks access tokens (security.md 2.1; <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>): issuer by exact string
 * before anything is fetched, asymmetric algorithms only, keys from nowhere but the configured place.
 */
final class AccessTokens {

    private static final int LONGEST = 8 * 1024;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final Map<String, DefaultJWTProcessor<SecurityContext>> byIssuer;
    private final TokenRules rules;
    private final LatelyVerified lately;

    AccessTokens(HubSettings.Security settings, Clock clock) {
        this.byIssuer = settings.named().stream()
                .collect(Collectors.toUnmodifiableMap(
                        HubSettings.Issuer::issuer,
                        issuer -> processor(new IssuerKeys(issuer.issuer(), new KeyPlace(issuer.jwks()), clock))));
        this.rules = new TokenRules(settings.audience(), clock);
        this.lately = new LatelyVerified(clock);
    }

    private static DefaultJWTProcessor<SecurityContext> processor(IssuerKeys keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN, JOSEObjectType.JWT, null));
        // Claims are ours to judge, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    /** Returns the claims of a token that is right in every respect; else throws {@link Refused} with 401. */
    JWTClaimsSet verify(String token) {
        if (token.length() > LONGEST) {
            throw Refused.login("TOKEN_TOO_LONG", "The access token is over 8 kB");
        }
        JWTClaimsSet known = lately.find(token);
        if (known != null) {
            rules.check(known);
            return known;
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            String issuer = signed.getJWTClaimsSet().getIssuer();
            DefaultJWTProcessor<SecurityContext> processor = issuer == null ? null : byIssuer.get(issuer);
            if (processor == null) {
                throw Refused.login("ISSUER_UNKNOWN", "The access token is of an issuer that does not count here");
            }
            JWTClaimsSet claims = processor.process(signed, null);
            rules.check(claims);
            lately.add(token, claims);
            return claims;
        } catch (ParseException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw Refused.login("TOKEN_UNREADABLE", "The access token cannot be read");
        } catch (BadJOSEException | JOSEException e) {
            throw Refused.login("TOKEN_INVALID", "The access token's signature, algorithm or type is not right");
        }
    }
}
