package se.brygga.simulators.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
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

/** Who the user is, as the demo's record system tells the view (view.md 4: S9, S15). */
class SmartUserTest {

    @TempDir
    static Path folder;

    private static TestIssuer issuer;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ProofKey proof = ProofKey.fresh();

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer(folder);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    private HttpResponse<String> get(String address, String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, */*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String parameter(HttpResponse<String> answer, String name) {
        String to = answer.headers().firstValue("Location").orElseThrow();
        return UriComponentsBuilder.fromUriString(to).build().getQueryParams().getFirst(name);
    }

    /** Opens a patient in the record system and gets the tokens, as the view does. */
    private JsonNode launched() throws Exception {
        String base = issuer.issuer().url().toString();
        HttpResponse<String> opened = get(base + "/ehr/open/nurse?patient=p1", null);
        Map<String, String> request =
                new HashMap<>(issuer.application().request("launch openid fhirUser patient/Patient.rs"));
        request.putAll(Map.of(
                "client_id",
                Issuer.VIEW,
                "redirect_uri",
                TestIssuer.HUB + "/launch/callback",
                "launch",
                parameter(opened, "launch"),
                "code_challenge",
                proof.challenge(),
                "aud",
                base + "/fhir"));
        HttpResponse<String> code = get(base + "/oauth2/authorize?" + TokenEndpoint.encoded(request), null);
        Map<String, String> form = new HashMap<>(TestIssuer.proof(issuer.assertion(Issuer.VIEW)));
        form.putAll(Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                TestIssuer.HUB + "/launch/callback",
                "code",
                parameter(code, "code"),
                "code_verifier",
                proof.verifier()));
        HttpRequest redeem = HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TokenEndpoint.encoded(form)))
                .build();
        return new ObjectMapper()
                .readTree(browser.send(redeem, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    @Test
    void s09ALaunchBringsItsWordAndWhoseItIs() throws Exception {
        HttpResponse<String> opened = get(issuer.issuer().url() + "/ehr/open/nurse?patient=p1", null);

        assertThat(opened.headers().firstValue("Location").orElse("")).startsWith(TestIssuer.HUB + "/launch?");
        assertThat(parameter(opened, "launch")).isNotBlank();
        assertThat(java.net.URLDecoder.decode(parameter(opened, "iss"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(issuer.issuer().url() + "/fhir");
    }

    @Test
    void s15TheUserIsAPractitionerRoleThatItsOwnTokenReads() throws Exception {
        JsonNode tokens = launched();
        String user = SignedJWT.parse(tokens.path("id_token").asText())
                .getJWTClaimsSet()
                .getStringClaim("fhirUser");

        assertThat(user).isEqualTo(issuer.issuer().url() + "/fhir/PractitionerRole/nurse");
        HttpResponse<String> read = get(user, tokens.path("access_token").asText());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("PractitionerRole", Persona.NURSE.hsaId());
        assertThat(get(
                                user.replace("nurse", "physician"),
                                tokens.path("access_token").asText())
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(user, null).statusCode()).isEqualTo(403);
    }
}
