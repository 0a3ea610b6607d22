package se.brygga.simulators.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Reads the assertions of clients: signed with ES384 or RS384 by the registered key, each good for one use. */
final class Assertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);

    private final Registration registration;
    private final Clock clock = Clock.systemUTC();
    private final AssertionMemory memory = new AssertionMemory(clock);

    Assertions(Registration registration) {
        this.registration = registration;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        var keys = registration
                .keys()
                .publicKey(client.getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        // Spring's validators below judge the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        var rules = new AssertionRules(client.getClientId(), registration, clock);
        decoder.setJwtValidator(jwt -> {
            // Only what is right in everything else is remembered: a forger cannot use up somebody's jti.
            var result = rules.validate(jwt);
            return result.hasErrors() ? result : memory.validate(jwt);
        });
        return decoder;
    }
}
