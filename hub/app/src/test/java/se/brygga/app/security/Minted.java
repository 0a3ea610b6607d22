package se.brygga.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Mints tokens as a trusted issuer would; tests change what they are about. */
public final class Minted {

    public static final String ISSUER = "https://idp.example.se";
    static final String AUDIENCE = "http://127.0.0.1:8080/fhir";
    static final String NURSE = "SE2120009994-A1";

    final RSAKey key;
    final ECKey p256;
    final ECKey p384;

    /** Makes its keys. */
    public Minted() {
        try {
            key = new RSAKeyGenerator(2048).keyID("first").generate();
            p256 = new ECKeyGenerator(Curve.P_256).keyID("p256").generate();
            p384 = new ECKeyGenerator(Curve.P_384).keyID("p384").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public key where the hub looks for it. */
    public Path publish(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("jwks.json"),
                new JWKSet(List.of(key, p256, p384)).toPublicJWKSet().toString());
    }

    /** Claims of a system's token. */
    public static JWTClaimsSet.Builder system(String client) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(client)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("client_id", client)
                .claim("scope", "system/*.cruds");
    }

    /** Claims of a nurse's token, whose commission is care. */
    public static JWTClaimsSet.Builder nurse() {
        return system("view")
                .claim("scope", "user/*.rs openid")
                .claim("employeeHsaId", NURSE)
                .claim("commissionHsaId", "SE2120009994-B1")
                .claim("commissionPurpose", "Vård och behandling")
                .claim("healthCareProviderHsaId", "SE2120009994-V1")
                .claim("healthCareUnitHsaId", "SE2120009994-K01")
                .claim("acr", "http://id.sambi.se/loa/loa3")
                .claim("roles", List.of("READER"));
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType("at+jwt"));
    }

    /** Returns a token with these claims. */
    public String sign(JWTClaimsSet.Builder claims) {
        return sign(header(), claims);
    }

    String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        return sign(header, claims, key);
    }

    static String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
