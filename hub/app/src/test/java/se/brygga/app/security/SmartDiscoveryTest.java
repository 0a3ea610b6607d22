package se.brygga.app.security;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discovery by SMART 2.2 (view.md 4, S1 to S6). */
class SmartDiscoveryTest {

    @TempDir
    private Path folder;

    @Test
    void isJsonWhateverIsAskedForAndAtBothPlaces() throws IOException {
        try (SecuredHub hub = hub(Map.of())) {
            for (String path : new String[] {SmartDiscovery.AT_ROOT, SmartDiscovery.AT_FHIR}) {
                var answer = SecuredHub.send(hub.request(path)
                        .header("Accept", "text/html")
                        .header("Origin", "https://app.example.se"));

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
                assertThatJson(answer.body()).node("token_endpoint").isEqualTo("https://idp.example.se/token");
            }
        }
    }

    @Test
    void peopleNeedAnAuthorizationEndpoint() throws IOException {
        try (SecuredHub hub = hub(Map.of())) {
            assertThatJson(hub.get(SmartDiscovery.AT_ROOT, null).body())
                    .isObject()
                    .doesNotContainKeys("authorization_endpoint", "issuer", "jwks_uri")
                    .containsEntry("grant_types_supported", java.util.List.of("client_credentials"));
        }
    }

    @Test
    void withPeopleOnlyPkceByS256IsNamed() throws IOException {
        try (SecuredHub hub = hub(Map.of(
                "brygga.security.issuers[0].authorization-endpoint", "https://idp.example.se/authorize"))) {
            String body = hub.get(SmartDiscovery.AT_ROOT, null).body();

            assertThatJson(body).node("grant_types_supported").isArray().contains("authorization_code");
            assertThatJson(body).node("code_challenge_methods_supported").isArray().containsExactly("S256");
            assertThatJson(body)
                    .node("capabilities")
                    .isArray()
                    .containsExactly(
                            "client-confidential-asymmetric", "permission-v2", "permission-user", "permission-patient");
        }
    }

    @Test
    void withoutAnIssuerThereIsNothingToDiscover() throws IOException {
        try (SecuredHub hub = hub(Map.of("brygga.security.issuers[0].issuer", ""))) {
            assertThat(hub.get(SmartDiscovery.AT_ROOT, null).statusCode()).isEqualTo(404);
            assertThat(hub.bearer("/fhir/Patient/1", hub.minted.sign(Minted.nurse())).statusCode())
                    .isEqualTo(401);
        }
    }

    private SecuredHub hub(Map<String, String> more) throws IOException {
        return new SecuredHub(folder, more);
    }
}
