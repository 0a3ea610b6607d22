package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks on the keys and the text of tokens (security.md 6: 2, 7, 8, 9). */
class TokenKeyCasesTest {

    private static final String PATH = "/fhir/Patient/1";

    @AutoClose
    private static SecuredHub hub;

    private static Minted minted;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
        minted = hub.minted;
    }

    @Test
    void case002PublicKeyAsSecret() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                Minted.nurse().build());
        token.sign(new MACSigner(minted.key.toPublicKey().getEncoded()));

        refused(token.serialize(), "TOKEN_INVALID");
    }

    @ParameterizedTest(name = "algorithm {0}: {2}")
    @CsvSource({
        "RS256, first, 200",
        "PS256, first, 200",
        "RS384, first, 401",
        "RS512, first, 401",
        "PS512, first, 401",
        "ES256, p256, 200",
        "ES384, p384, 200"
    })
    void fourAlgorithmsCount(String algorithm, String kid, int status) throws JOSEException {
        JWSSigner signer =
                switch (kid) {
                    case "p256" -> new ECDSASigner(minted.p256);
                    case "p384" -> new ECDSASigner(minted.p384);
                    default -> new RSASSASigner(minted.key);
                };
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(kid);
        var token = new SignedJWT(header.build(), Minted.nurse().build());
        token.sign(signer);

        assertThat(hub.bearer(PATH, token.serialize()).statusCode()).isEqualTo(status);
    }

    @Test
    void case007KeysFromTheTokenAreNotFetched() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        RSAKey evil = new RSAKeyGenerator(2048).keyID("evil").generate();
        HttpServer attacker = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        attacker.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
        });
        attacker.start();
        try {
            URI jku = URI.create("http://127.0.0.1:" + attacker.getAddress().getPort() + "/jwks");
            for (JWSHeader.Builder header : List.of(
                    minted.header().keyID("evil").jwkURL(jku),
                    minted.header().keyID("evil").x509CertURL(jku))) {
                refused(Minted.sign(header, Minted.nurse(), evil), "TOKEN_INVALID");
            }
            assertThat(calls).hasValue(0);
        } finally {
            attacker.stop(0);
        }
    }

    @Test
    void case008EmbeddedKeyIsIgnored() throws JOSEException {
        RSAKey evil = new RSAKeyGenerator(2048).keyID("first").generate();

        refused(Minted.sign(minted.header().jwk(evil.toPublicJWK()), Minted.nurse(), evil), "TOKEN_INVALID");
    }

    @Test
    void case009ScopeAsArray() {
        refused(minted.sign(Minted.nurse().claim("scope", List.of("user/*.rs"))), "SCOPE_FORM");
    }

    @Test
    void case009ClaimTwice() throws Exception {
        String twice = Minted.nurse().build().toString().replaceFirst("\\{", "{\"scope\":\"system/*.cruds\",");
        var token = new JWSObject(minted.header().build(), new Payload(twice));
        token.sign(new RSASSASigner(minted.key));

        refused(token.serialize(), "TOKEN_UNREADABLE");
    }

    private static void refused(String token, String code) {
        HttpResponse<String> answer = hub.bearer(PATH, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("invalid_token");
        assertThat(answer.body()).contains("\"OperationOutcome\"", code).doesNotContain(Minted.NURSE);
        assertThat(hub.audit.last().reason()).isEqualTo(code);
    }
}
