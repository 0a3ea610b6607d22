package se.brygga.simulators.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens for systems, which prove with a signature who they are (view.md 4: S11, S17, S28, S29; security.md 6: case 12). */
class SystemTokensTest {

    @TempDir
    static Path folder;

    private static TestIssuer issuer;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer(folder);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void theTokenIsForTheHubAndForFiveMinutesAndIsNeverRefreshed() throws Exception {
        var answer = issuer.ask(issuer.assertion(TestIssuer.SYSTEM));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("refresh_token")).isFalse();
        var token = SignedJWT.parse(answer.accessToken());
        var claims = token.getJWTClaimsSet();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(claims.getIssuer()).isEqualTo(issuer.issuer().url().toString());
        assertThat(claims.getAudience()).containsExactly(TestIssuer.HUB + "/fhir");
        assertThat(claims.getSubject()).isEqualTo(TestIssuer.SYSTEM);
        assertThat(claims.getClaims())
                .containsEntry("client_id", TestIssuer.SYSTEM)
                .containsEntry("scope", "system/*.cruds")
                .doesNotContainKeys("employeeHsaId", "roles");
        long life = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
        assertThat(life).isEqualTo(300_000);
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getNotBeforeTime()).isNotNull();
    }

    @Test
    void s11AnswersAreNotCached() throws Exception {
        var headers = issuer.ask(issuer.assertion(TestIssuer.SYSTEM)).whole().headers();

        assertThat(String.join(",", headers.allValues("Cache-Control"))).contains("no-store");
        assertThat(String.join(",", headers.allValues("Pragma"))).contains("no-cache");
    }

    @Test
    void s17AnUnknownGrantIsRefused() throws Exception {
        var answer = issuer.ask("password", issuer.assertion(TestIssuer.SYSTEM), Map.of("username", "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void s17AnAssertionThatIsWrongInOneThingIsRefused() throws Exception {
        var claims = issuer.claims(TestIssuer.SYSTEM);
        refused(signed(claims.issuer("somebody")), "another issuer");
        claims.issuer(TestIssuer.SYSTEM);
        refused(signed(claims.audience("https://elsewhere.example/token")), "another audience");
        claims.audience(issuer.issuer().url() + "/oauth2/token");
        refused(signed(claims.expirationTime(Date.from(Instant.now().minusSeconds(300)))), "expired");
        refused(
                signed(claims.expirationTime(Date.from(Instant.now().plusSeconds(900)))),
                "for longer than five minutes");
        refused(signed(claims.expirationTime(null)), "for ever");
        claims.expirationTime(Date.from(Instant.now().plusSeconds(60)));
        refused(signed(claims.jwtID(null)), "without jti");
        refused("e30.e30.e30", "no JWT");
        assertThat(issuer.ask(signed(claims.jwtID("at last"))).status()).isEqualTo(200);
    }

    @Test
    void s17AnAssertionOfSomebodyElsesKeyIsRefused() throws Exception {
        var claims = issuer.claims(TestIssuer.SYSTEM).build();

        refused(
                issuer.signed(claims, TestIssuer.APPLICATION, new JWSHeader.Builder(JWSAlgorithm.ES384)),
                "signed by another client");
        refused(signed(issuer.claims("nobody")), "of a client that does not exist");
    }

    @Test
    void case012AnAssertionCountsOnce() throws Exception {
        String assertion = issuer.assertion(TestIssuer.SYSTEM);

        assertThat(issuer.ask(assertion).status()).isEqualTo(200);
        refused(assertion, "replayed");
        assertThat(issuer.ask(issuer.assertion(TestIssuer.SYSTEM)).status()).isEqualTo(200);
    }

    @Test
    void s29KeysThatTheAssertionPointsToAreNotFetched() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES384).jwkURL(URI.create("http://127.0.0.1:9/keys"));

        refused(
                issuer.signed(issuer.claims(TestIssuer.SYSTEM).build(), TestIssuer.SYSTEM, header),
                "with a jku that nobody registered");
    }

    @Test
    void lessMayBeAskedForAndNeverMore() throws Exception {
        assertThat(scope("system/Encounter.rs")).isEqualTo(200);
        assertThat(scope("system/*.c system/Observation.rs?category=laboratory"))
                .isEqualTo(200);
        assertThat(scope("user/*.rs")).isEqualTo(400);
        assertThat(scope("system/*.dus system/*.sr")).isEqualTo(400);
        assertThat(scope("openid")).isEqualTo(400);
    }

    private static int scope(String scope) throws Exception {
        String assertion = issuer.assertion(TestIssuer.SYSTEM);
        return issuer.ask("client_credentials", assertion, Map.of("scope", scope))
                .status();
    }

    private static String signed(JWTClaimsSet.Builder claims) throws Exception {
        return issuer.signed(claims.build(), TestIssuer.SYSTEM, new JWSHeader.Builder(JWSAlgorithm.ES384));
    }

    private static void refused(String assertion, String what) {
        var answer = issuer.ask(assertion);

        assertThat(answer.status()).as(what).isIn(400, 401);
        assertThat(answer.error()).as(what).isEqualTo("invalid_client");
    }
}
