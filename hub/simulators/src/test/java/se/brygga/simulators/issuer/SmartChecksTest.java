package se.brygga.simulators.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriComponentsBuilder;
import se.brygga.app.token.TokenEndpoint;
import se.brygga.simulators.identity.Persona;

/** What the demo's authorization server and record system answer (view.md 4: S2, S4, S5, S8, S10, S14, S16, S18, S20, S31). */
class SmartChecksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

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

    private static JsonNode get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(issuer.issuer().url() + path)).header("Accept", "application/json");
        return JSON.readTree(send(request).body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Application.Answer redeemed(Application application) throws Exception {
        Map<String, String> fields = new HashMap<>(TestIssuer.proof(issuer.assertion(TestIssuer.APPLICATION)));
        fields.put("code", application.code(Persona.NURSE, Application.SCOPE));
        fields.put("code_verifier", application.verifier());
        return application.redeem(fields);
    }

    @Test
    void s02S04AndS05TheRecordSystemSaysAllThatIsRequired() throws Exception {
        JsonNode found = get("/fhir/.well-known/smart-configuration");

        for (String endpoint : new String[] {"issuer", "jwks_uri", "authorization_endpoint", "token_endpoint"}) {
            assertThat(URI.create(found.path(endpoint).asText()).isAbsolute())
                    .as(endpoint)
                    .isTrue();
        }
        assertThat(found.path("code_challenge_methods_supported")).hasToString("[\"S256\"]");
        assertThat(found.path("capabilities")).allMatch(JsonNode::isTextual).anyMatch(one -> one.asText()
                .equals("sso-openid-connect"));
    }

    @Test
    void s08TheCodeComesBackWithTheStateAsItWas() throws Exception {
        Application application = issuer.application();
        application.code(Persona.NURSE, Application.SCOPE);
        Map<String, String> request = application.request(Application.SCOPE);
        request.put("state", "Å/+ =%20~\"x");

        URI back = URI.create(
                application.authorize(request).headers().firstValue("Location").orElseThrow());
        var parameters = UriComponentsBuilder.fromUri(back).build().getQueryParams();
        assertThat(parameters.getFirst("code")).isNotBlank();
        assertThat(java.net.URLDecoder.decode(parameters.getFirst("state"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(request.get("state"));
    }

    @Test
    void s10TheAnswerToACodeHasTypedFields() throws Exception {
        var answer = redeemed(issuer.application());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("access_token").isTextual()).isTrue();
        assertThat(answer.body().path("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(answer.body().path("expires_in").isInt()).isTrue();
        assertThat(answer.body().path("scope").isTextual()).isTrue();
    }

    @Test
    void s14TheIdTokenIsSignedByAKeyThatIsPublishedAndSaysWhoForHowLong() throws Exception {
        var token = SignedJWT.parse(
                redeemed(issuer.application()).body().path("id_token").asText());
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        JWKSet keys = JWKSet.parse(get("/oauth2/jwks").toString());
        assertThat(keys.getKeyByKeyId(token.getHeader().getKeyID())).isNotNull();
        assertThat(claims.getIssuer()).isEqualTo(issuer.issuer().url().toString());
        assertThat(claims.getAudience()).contains(TestIssuer.APPLICATION);
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        assertThat(claims.getSubject()).hasSizeBetween(1, 255);
    }

    @Test
    void s16DiscoveryOfLoginsAndKeysCanBeRead() throws Exception {
        JsonNode found = get("/.well-known/openid-configuration");

        assertThat(found.path("issuer").asText())
                .isEqualTo(issuer.issuer().url().toString());
        URI keys = URI.create(found.path("jwks_uri").asText());
        assertThat(JWKSet.parse(get(keys.getPath()).toString()).getKeys())
                .isNotEmpty()
                .noneMatch(key -> key.isPrivate());
    }

    @Test
    void s18IntrospectionSaysWhatTheTokenSaysAndOfAnotherNothing() throws Exception {
        String token = redeemed(issuer.application()).accessToken();
        JsonNode found = introspected(token);

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(found.path("active").asBoolean()).isTrue();
        assertThat(found.path("sub").asText()).isEqualTo(claims.getSubject());
        assertThat(found.path("client_id").asText()).isEqualTo(TestIssuer.APPLICATION);
        assertThat(found.path("exp").asLong())
                .isEqualTo(claims.getExpirationTime().toInstant().getEpochSecond());
        assertThat(introspected(token + "x")).hasToString("{\"active\":false}");
    }

    private static JsonNode introspected(String token) throws Exception {
        Map<String, String> form = new HashMap<>(TestIssuer.proof(issuer.assertion(TestIssuer.APPLICATION)));
        form.put("token", token);
        var request = HttpRequest.newBuilder(URI.create(issuer.issuer().url() + "/oauth2/introspect"))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(TokenEndpoint.encoded(form)));
        return JSON.readTree(send(request).body());
    }

    @Test
    void s20ACodeIsGoodForAMinute() {
        var clients = Clients.of(
                new Registration(issuer.issuer().url(), TestIssuer.HUB, TestIssuer.HUB + "/fhir", issuer.keys()));
        for (String client : new String[] {TestIssuer.APPLICATION, Issuer.VIEW}) {
            assertThat(clients.findByClientId(client).getTokenSettings().getAuthorizationCodeTimeToLive())
                    .hasSeconds(60);
        }
    }

    @Test
    void s31ARefreshTokenIsOfTheClientThatGotIt() throws Exception {
        var first = redeemed(issuer.application());
        Map<String, String> form = new HashMap<>(TestIssuer.proof(issuer.assertion(Issuer.VIEW)));
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", first.body().path("refresh_token").asText());

        assertThat(issuer.application().token(form).status()).isEqualTo(400);
    }
}
