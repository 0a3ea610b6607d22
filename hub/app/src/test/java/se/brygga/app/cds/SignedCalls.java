package se.brygga.app.cds;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs calls as a record system does, well or badly. */
final class SignedCalls {

    static final String ISSUER = "https://journal.north.example";
    static final String HUB = "http://127.0.0.1:8080";

    private final ECKey curve;
    private final RSAKey rsa;

    SignedCalls() {
        try {
            curve = new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
            rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> settings(Path folder) throws IOException {
        Path keys = Files.writeString(
                folder.resolve("cds-keys.json"),
                new JWKSet(List.of(curve, rsa)).toPublicJWKSet().toString());
        Path key = Files.writeString(folder.resolve("view-key.json"), curve.toJSONString());
        return new HashMap<>(Map.of(
                "brygga.view.application", "view",
                "brygga.view.hosts[0].id", "north",
                "brygga.view.hosts[0].providers[0]", "SE2120009994-V1",
                "brygga.view.hosts[0].iss", "https://journal.north.example/fhir",
                "brygga.view.hosts[0].client-id", "brygga-view",
                "brygga.view.hosts[0].key-file", key.toString(),
                "brygga.view.hosts[0].cds-issuer", ISSUER,
                "brygga.view.hosts[0].cds-keys", "file:" + keys,
                "brygga.view.hosts[0].cds-provider", "SE2120009994-V1"));
    }

    static JWTClaimsSet.Builder claims(String path) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(HUB + path)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    String es384(JWTClaimsSet.Builder claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("ec").type(JOSEObjectType.JWT), claims);
    }

    String rs384(JWTClaimsSet.Builder claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("rsa").type(JOSEObjectType.JWT), claims);
    }

    /** Signs with what the header wants; with HS256, by the public key as the secret. */
    String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            JWSHeader built = header.build();
            var token = new SignedJWT(built, claims.build());
            if (JWSAlgorithm.Family.EC.contains(built.getAlgorithm())) {
                token.sign(new ECDSASigner(curve));
            } else if (JWSAlgorithm.Family.RSA.contains(built.getAlgorithm())) {
                token.sign(new RSASSASigner(rsa));
            } else {
                token.sign(new MACSigner(rsa.toPublicJWK().toJSONString()));
            }
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
