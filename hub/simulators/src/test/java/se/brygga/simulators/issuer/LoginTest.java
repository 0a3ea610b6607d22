package se.brygga.simulators.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.simulators.identity.Persona;

/** People log in by code and PKCE (view.md 4: S13, S20, S21; security.md 6: cases 13 to 15). */
class LoginTest {

    private static final String SHORT_VERIFIER = "short";

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

    @ParameterizedTest
    @EnumSource(Persona.class)
    void theTokenTellsThePersonAndTheCommission(Persona persona) throws Exception {
        var claims = SignedJWT.parse(issuer.issuer().token(persona)).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo(persona.hsaId());
        assertThat(claims.getClaims())
                .containsAllEntriesOf(persona.claims())
                .containsEntry("client_id", persona.application());
        assertThat(claims.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder("openid", "user/*.rs");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getAudience()).containsExactly(TestIssuer.HUB + "/fhir");
        long life = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
        assertThat(life).isLessThanOrEqualTo(3_600_000);
    }

    @Test
    void thePublicApplicationGetsNoRefreshToken() {
        assertThat(issuer.application().login(Persona.NURSE).body().has("refresh_token"))
                .isFalse();
    }

    @Test
    void case013ACodeCountsOnceAndItsReuseRevokesTheTokens() throws Exception {
        Application application = issuer.application();
        String code = application.code(Persona.NURSE, Application.SCOPE);
        var first = redeemWithKey(application, code);
        assertThat(first.status()).isEqualTo(200);

        var second = redeemWithKey(application, code);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.error()).isEqualTo("invalid_grant");
        assertThat(refresh(application, first, Map.of()).error()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SHORT_VERIFIER, "wrongwrongwrongwrongwrongwrongwrongwrongwrong"})
    void case014ACodeWithoutItsVerifierIsRefused(String verifier) throws Exception {
        Application application = issuer.application();
        var asPublic =
                application.redeem(with(verifier, Map.of("code", application.code(Persona.NURSE, Application.SCOPE))));
        assertThat(asPublic.status()).isEqualTo(400);
        assertThat(asPublic.error()).isEqualTo("invalid_grant");

        Application other = issuer.application();
        Map<String, String> fields = new HashMap<>(TestIssuer.proof(issuer.assertion(TestIssuer.APPLICATION)));
        fields.put("code", other.code(Persona.NURSE, Application.SCOPE));
        var withKey = other.redeem(with(verifier, fields));
        assertThat(withKey.status()).isEqualTo(400);
        assertThat(withKey.error()).isEqualTo("invalid_grant");
    }

    @Test
    void case014AChallengeIsNeededAndNeverPlain() {
        for (String method : List.of("plain", "none", "")) {
            Map<String, String> request = issuer.application().request(Application.SCOPE);
            request.put("code_challenge_method", method);
            if (method.equals("none")) {
                request.remove("code_challenge");
                request.remove("code_challenge_method");
            }

            var answer = issuer.application().authorize(request);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(method)
                    .startsWith(Application.REDIRECT)
                    .contains("error=invalid_request")
                    .doesNotContain("code=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/callback/more",
                "http://127.0.0.1:9@evil.example/callback",
                "http://evil.example\\@127.0.0.1:9/callback",
                "http://127.0.0.1:9/callback#fragment",
                "http://localhost:9/callback",
                "https://evil.example/callback",
                "javascript:alert(1)"
            })
    void case015AnAddressThatIsNotRegisteredIsNotRedirectedTo(String address) {
        Map<String, String> request = issuer.application().request(Application.SCOPE);
        request.put("redirect_uri", address);

        var answer = issuer.application().authorize(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void s13ARefreshTokenGivesTheSameOrLessAndCountsOnce() throws Exception {
        Application application = issuer.application();
        var first = redeemWithKey(application, application.code(Persona.NURSE, Application.SCOPE));

        var same = refresh(application, first, Map.of());
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().path("scope").asText().split(" ")).containsExactlyInAnyOrder("openid", "user/*.rs");
        assertThat(refresh(application, first, Map.of()).error()).isEqualTo("invalid_grant");

        assertThat(refresh(application, same, Map.of("scope", "user/*.rs system/*.cruds"))
                        .error())
                .isEqualTo("invalid_scope");
        var less = refresh(application, same, Map.of("scope", "user/*.rs"));
        assertThat(less.body().path("scope").asText()).isEqualTo("user/*.rs");
        var claims = SignedJWT.parse(less.accessToken()).getJWTClaimsSet();
        assertThat(claims.getClaims()).containsAllEntriesOf(Persona.NURSE.claims());
    }

    @Test
    void theLoginPageSaysThatThisIsADemoAndAsksForNoPassword() throws Exception {
        String page = issuer.application().loginPage();

        assertThat(page)
                .contains("This is a demonstration", "There are no passwords")
                .doesNotContain("type=\"password\"");
        for (Persona persona : Persona.values()) {
            assertThat(page).contains("value=\"" + persona.key() + "\"");
        }
    }

    private static Map<String, String> with(String verifier, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        if (!verifier.isEmpty()) {
            all.put("code_verifier", verifier);
        }
        return all;
    }

    private static Application.Answer redeemWithKey(Application application, String code) throws Exception {
        Map<String, String> fields = new HashMap<>(TestIssuer.proof(issuer.assertion(TestIssuer.APPLICATION)));
        fields.put("code", code);
        fields.put("code_verifier", application.verifier());
        return application.redeem(fields);
    }

    private static Application.Answer refresh(
            Application application, Application.Answer before, Map<String, String> more) throws Exception {
        Map<String, String> form = new HashMap<>(TestIssuer.proof(issuer.assertion(TestIssuer.APPLICATION)));
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", before.body().path("refresh_token").asText());
        form.putAll(more);
        return application.token(form);
    }
}
