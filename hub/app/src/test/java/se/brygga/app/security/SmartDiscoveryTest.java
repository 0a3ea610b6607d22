package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
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
                var answer = SecuredHub.send(
                        hub.request(path).header("Accept", "text/html").header("Origin", "https://app.example.se"));

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .get()
                        .asString()
                        .startsWith("application/json");
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .hasValue("*");
                assertThat(json(answer.body()).path("token_endpoint").asText())
                        .isEqualTo("https://idp.example.se/token");
            }
        }
    }

    @Test
    void peopleNeedAnAuthorizationEndpoint() throws IOException {
        try (SecuredHub hub = hub(Map.of())) {
            JsonNode found = json(hub.get(SmartDiscovery.AT_ROOT, null).body());

            assertThat(found.fieldNames()).toIterable().doesNotContain("authorization_endpoint", "issuer", "jwks_uri");
            assertThat(found.path("grant_types_supported")).hasToString("[\"client_credentials\"]");
        }
    }

    @Test
    void withPeopleOnlyPkceByS256IsNamed() throws IOException {
        try (SecuredHub hub =
                hub(Map.of("brygga.security.issuers[0].authorization-endpoint", "https://idp.example.se/authorize"))) {
            JsonNode found = json(hub.get(SmartDiscovery.AT_ROOT, null).body());

            assertThat(found.path("authorization_endpoint").asText()).isEqualTo("https://idp.example.se/authorize");
            assertThat(found.path("grant_types_supported"))
                    .hasToString("[\"client_credentials\",\"authorization_code\"]");
            assertThat(found.path("code_challenge_methods_supported")).hasToString("[\"S256\"]");
            assertThat(found.path("capabilities"))
                    .hasToString("[\"client-confidential-asymmetric\",\"permission-v2\",\"permission-user\","
                            + "\"permission-patient\"]");
        }
    }

    @Test
    void s02AndS05WhatIsRequiredIsThereTypedAndWhole() throws IOException {
        try (SecuredHub hub =
                hub(Map.of("brygga.security.issuers[0].authorization-endpoint", "https://idp.example.se/authorize"))) {
            JsonNode found = json(hub.get(SmartDiscovery.AT_FHIR, null).body());

            for (String endpoint : new String[] {"authorization_endpoint", "token_endpoint"}) {
                assertThat(URI.create(found.path(endpoint).asText()).isAbsolute())
                        .as(endpoint)
                        .isTrue();
            }
            for (String list : new String[] {
                "capabilities", "grant_types_supported", "code_challenge_methods_supported", "scopes_supported"
            }) {
                assertThat(found.path(list).isArray()).as(list).isTrue();
                assertThat(found.path(list))
                        .isNotEmpty()
                        .allMatch(one -> one.isTextual() && !one.asText().isBlank());
            }
        }
    }

    @Test
    void s06WhatTheHubOffersMayBeReadFromAnyOriginAndNothingElse() throws IOException {
        try (SecuredHub hub = hub(Map.of())) {
            for (String path : new String[] {"/fhir/metadata", SmartDiscovery.AT_ROOT, SmartDiscovery.AT_FHIR}) {
                assertThat(hub.get(path, null).headers().firstValue("Access-Control-Allow-Origin"))
                        .as(path)
                        .hasValue("*");
            }
            var patient = hub.bearer("/fhir/Patient/1", hub.minted.sign(Minted.nurse()));
            assertThat(patient.statusCode()).isEqualTo(200);
            assertThat(patient.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void withoutAnIssuerThereIsNothingToDiscover() throws IOException {
        try (SecuredHub hub = hub(Map.of("brygga.security.issuers[0].issuer", ""))) {
            assertThat(hub.get(SmartDiscovery.AT_ROOT, null).statusCode()).isEqualTo(404);
            assertThat(hub.bearer("/fhir/Patient/1", hub.minted.sign(Minted.nurse()))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private SecuredHub hub(Map<String, String> more) throws IOException {
        return new SecuredHub(folder, more);
    }
}
