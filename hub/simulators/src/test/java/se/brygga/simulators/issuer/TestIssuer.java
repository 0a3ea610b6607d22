package se.brygga.simulators.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.identity.ClientKeys;

/** An issuer on a free port with one system and two applications, and assertions for its clients, good and bad. */
final class TestIssuer implements AutoCloseable {

    static final String SYSTEM = "akerby-homecare";
    static final String APPLICATION = "shared-view";
    static final URI HUB = URI.create("http://127.0.0.1:8080");

    private static final int LIFE_SECONDS = 240;

    private final ClientKeys keys;
    private final Issuer issuer;

    TestIssuer(Path folder) throws Exception {
        keys = ClientKeys.generate(folder, List.of(SYSTEM, APPLICATION, Issuer.VIEW));
        issuer = Issuer.start(HubOptions.freePort(), HUB, keys);
    }

    Issuer issuer() {
        return issuer;
    }

    ClientKeys keys() {
        return keys;
    }

    Application application() {
        return new Application(issuer.url(), HUB + "/fhir", APPLICATION);
    }

    /** Returns the claims of an assertion that nothing is wrong with. */
    JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(issuer.url() + "/oauth2/token")
                .expirationTime(Date.from(Instant.now().plusSeconds(LIFE_SECONDS)))
                .jwtID(UUID.randomUUID().toString());
    }

    String assertion(String client) throws Exception {
        return signed(claims(client).build(), client, new JWSHeader.Builder(JWSAlgorithm.ES384));
    }

    String signed(JWTClaimsSet claims, String signer, JWSHeader.Builder header) throws Exception {
        ECKey key = ECKey.parse(Files.readString(keys.file(signer)));
        var assertion = new SignedJWT(header.keyID(key.getKeyID()).build(), claims);
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }

    /** Returns the fields with which a client proves who it is. */
    static Map<String, String> proof(String assertion) {
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion);
    }

    /** Asks for a token of the system with these fields more. */
    Application.Answer ask(String grant, String assertion, Map<String, String> more) {
        Map<String, String> form = new TreeMap<>(proof(assertion));
        form.put("grant_type", grant);
        form.putAll(more);
        return application().token(form);
    }

    Application.Answer ask(String assertion) {
        return ask("client_credentials", assertion, Map.of("scope", "system/*.cruds"));
    }

    @Override
    public void close() {
        issuer.close();
    }
}
