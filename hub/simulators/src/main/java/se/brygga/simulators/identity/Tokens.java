package se.brygga.simulators.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/**
 * Mints tokens for tests and measurements without an authorization server: its own key, whose public half lies in a file
 * that the hub is told of.
 */
public final class Tokens implements Credentials {

    private static final String ISSUER = "https://tokens.example";
    private static final Duration LIFE = Duration.ofHours(1);

    private final ECKey key;
    private final Path jwks;
    private final URI hub;

    private Tokens(ECKey key, Path jwks, URI hub) {
        this.key = key;
        this.jwks = jwks;
        this.hub = hub;
    }

    /** Makes a new key, and writes its public half into {@code folder}; tokens are for the hub at this address. */
    public static Tokens in(Path folder, URI hub) throws IOException {
        Path file = Files.createDirectories(folder).resolve("jwks.json").toAbsolutePath();
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_384).keyIDFromThumbprint(true).generate();
            Files.writeString(file, new JWKSet(key).toPublicJWKSet().toString());
            return new Tokens(key, file, hub);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no keys with curve P-384", e);
        }
    }

    /** Returns the settings that let a hub trust these tokens. */
    public Map<String, String> settings() {
        return Map.of(
                "brygga.security.public-url",
                hub.toString(),
                "brygga.security.issuers[0].issuer",
                ISSUER,
                "brygga.security.issuers[0].jwks",
                "file:" + jwks);
    }

    /** Returns a token of a system: the client of its connector, with everything that a system may. */
    @Override
    public String token(String client) {
        return signed(usual(client, client).claim("scope", "system/*.cruds").build());
    }

    /** Returns a token of a person, in the application that the persona works with. */
    @Override
    public String token(Persona persona) {
        return token(persona, "user/*.rs");
    }

    /** Returns a token of a person with these scopes only. */
    public String token(Persona persona, String scope) {
        var claims = usual(persona.application(), persona.hsaId()).claim("scope", scope);
        persona.claims().forEach(claims::claim);
        return signed(claims.build());
    }

    /** Returns claims as every token has them, to be changed. */
    public JWTClaimsSet.Builder usual(String client, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(hub + "/fhir")
                .subject(subject)
                .claim("client_id", client)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
    }

    /** Returns a token with exactly these claims. */
    public String signed(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of this class cannot sign", e);
        }
        return token.serialize();
    }
}
