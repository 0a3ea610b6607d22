package se.brygga.app.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * The private key of a client and the assertions that it signs, with ES384 or RS384 (RFC 7523; <a
 * href="https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html">SMART, asymmetric authentication</a>).
 */
public final class ClientKey {

    private static final Duration LIFE = Duration.ofMinutes(4);

    private final JWSAlgorithm algorithm;
    private final String keyId;
    private final JWSSigner signer;

    private ClientKey(JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.signer = signer;
    }

    /** Reads a private key that lies in a file as a JSON Web Key; throws {@link NoToken} if there is none. */
    public static ClientKey read(Path file) {
        try {
            return of(JWK.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new NoToken("The key " + file + " cannot be read. Check the path.", e);
        } catch (ParseException | IllegalArgumentException | JOSEException e) {
            throw new NoToken(
                    file + " is no key for signing. It must hold one private JSON Web Key: EC with curve P-384, or RSA"
                            + " with at least 2048 bits.",
                    e);
        }
    }

    /** Takes a private key: EC with curve P-384, or RSA. */
    static ClientKey of(JWK key) throws JOSEException {
        if (key.isPrivate() && key instanceof ECKey curve && Curve.P_384.equals(curve.getCurve())) {
            return new ClientKey(JWSAlgorithm.ES384, key.getKeyID(), new ECDSASigner(curve));
        }
        if (key.isPrivate() && key instanceof RSAKey rsa) {
            return new ClientKey(JWSAlgorithm.RS384, key.getKeyID(), new RSASSASigner(rsa));
        }
        throw new IllegalArgumentException("Neither a private EC key with curve P-384 nor a private RSA key");
    }

    /** Returns an assertion of a client for a token endpoint; it holds for four minutes and for one use. */
    public String assertion(String client, String tokenEndpoint, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(tokenEndpoint)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
        var assertion =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
        try {
            assertion.sign(signer);
        } catch (JOSEException e) {
            throw new NoToken("The key of " + client + " cannot sign. Make a new one.", e);
        }
        return assertion.serialize();
    }
}
