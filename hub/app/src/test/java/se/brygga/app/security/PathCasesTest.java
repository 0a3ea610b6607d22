package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent;

/** What is open to whom, path by path, and the ways around it that do not work (security.md 6: 11, 44, 45, 57, 87). */
class PathCasesTest {

    @AutoClose
    private static SecuredHub hub;

    private static String operator;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
        operator = Files.readString(hub.home.resolve(OperatorToken.FILE));
    }

    @BeforeEach
    void logIsUp() {
        hub.audit.down = false;
    }

    @ParameterizedTest(name = "{0} {1}: nobody {2}, nurse {3}, auditor {4}, system {5}, operator {6}, browser {7}")
    @CsvSource({
        "GET, /fhir/Patient/1, 401, 200, 200, 200, 403, 401",
        "POST, /fhir, 401, 200, 200, 200, 403, 401",
        "PUT, /fhir/Patient/1, 401, 403, 403, 200, 403, 401",
        "PATCH, /fhir/Patient/1, 401, 403, 403, 200, 403, 401",
        "DELETE, /fhir/Patient/1, 401, 403, 403, 200, 403, 401",
        "GET, /fhir/metadata, 200, 200, 200, 200, 200, 200",
        "POST, /fhir/metadata, 401, 200, 200, 200, 403, 401",
        "POST, /intake/north-ehr, 401, 403, 403, 200, 403, 401",
        "POST, /intake/south-care, 401, 403, 403, 403, 403, 401",
        "POST, /intake/north-ehr/more, 401, 403, 403, 403, 403, 401",
        "GET, /intake/north-ehr, 401, 403, 403, 403, 403, 401",
        "POST, /registers, 401, 403, 403, 200, 403, 401",
        "DELETE, /registers/1, 401, 403, 403, 403, 403, 401",
        "POST, /access/emergency, 401, 200, 403, 403, 403, 401",
        "GET, /audit/log, 401, 403, 200, 403, 403, 401",
        "GET, /, 401, 403, 200, 403, 200, 200",
        "GET, /messages/1, 401, 403, 200, 403, 200, 200",
        "GET, /operator/counts, 401, 403, 200, 403, 200, 200",
        "POST, /operator/replay, 401, 403, 403, 403, 200, 403",
        "POST, /messages/1, 401, 403, 403, 403, 403, 403",
        "GET, /error, 401, 403, 403, 403, 403, 401",
        "GET, /actuator/env, 401, 403, 403, 403, 403, 401",
        "GET, /FHIR/Patient/1, 401, 403, 403, 403, 403, 401",
        "GET, /fhirs, 401, 403, 403, 403, 403, 401",
        "GET, /h2-console, 401, 403, 403, 403, 403, 401"
    })
    void eachPathIsForThoseWhomARuleNames(
            String method, String path, int nobody, int nurse, int auditor, int system, int operates, int browser) {
        assertThat(List.of(
                        status(method, path, null),
                        status(method, path, bearer(hub.minted.sign(Minted.nurse()))),
                        status(
                                method,
                                path,
                                bearer(hub.minted.sign(Minted.nurse().claim("roles", "AUDITOR")))),
                        status(method, path, bearer(hub.minted.sign(Minted.system("north")))),
                        status(method, path, bearer(operator)),
                        status(method, path, basic(operator))))
                .containsExactly(nobody, nurse, auditor, system, operates, browser);
    }

    @Test
    void everyAnswerHasItsProtectingHeaders() {
        for (HttpResponse<String> answer : List.of(
                hub.get("/fhir/metadata", null),
                hub.get("/fhir/Patient/1", null),
                hub.get("/", basic(operator)),
                hub.get("/nothing", bearer(operator)))) {
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aBrowserIsAskedForThePasswordOnThePagesOnly() {
        assertThat(hub.get("/", null).headers().allValues("WWW-Authenticate")).hasSize(2);
        assertThat(hub.get("/fhir/Patient/1", null).headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"brygga\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"operator:wrong", "admin:admin", "operator", "operator:", "{not base64"})
    void otherPasswordsAreRefused(String pair) {
        String encoded =
                pair.startsWith("{") ? pair : Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

        assertThat(hub.get("/", "Basic " + encoded).statusCode()).isEqualTo(401);
    }

    @Test
    void nothingIsAnsweredThatCannotBeAudited() {
        hub.audit.down = true;

        assertThat(hub.get("/fhir/Patient/1", null).statusCode()).isEqualTo(503);
        assertThat(hub.get("/fhir/Patient/1", null).body()).contains("AUDIT_UNAVAILABLE");
        assertThat(hub.get("/fhir//Patient", null).statusCode()).isEqualTo(503);
    }

    @Test
    void whatIsRefusedIsAuditedWithWhoAndWhatButNoContent() {
        status("DELETE", "/fhir/Patient/secret-content", bearer(hub.minted.sign(Minted.nurse())));

        AccessEvent event = hub.audit.last();
        assertThat(event.kind()).isEqualTo(AccessEvent.Kind.DENIED);
        assertThat(event.caller().who()).isEqualTo(Minted.NURSE);
        assertThat(event.interaction()).isEqualTo("DELETE fhir");
        assertThat(event.toString()).doesNotContain("secret-content");
    }

    @Test
    void bodiesAndUrlsHaveLimits() {
        String nurse = bearer(hub.minted.sign(Minted.nurse()));
        byte[] large = new byte[64 * 1024 + 1];
        HttpRequest.Builder told = post("/fhir", nurse).POST(BodyPublishers.ofByteArray(large));
        HttpRequest.Builder chunked =
                post("/fhir", nurse).POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
        HttpRequest.Builder small = post("/fhir", nurse)
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1000])));
        HttpRequest.Builder system =
                post("/fhir", bearer(hub.minted.sign(Minted.system("north")))).POST(BodyPublishers.ofByteArray(large));

        assertThat(SecuredHub.send(told).statusCode()).isEqualTo(413);
        assertThat(SecuredHub.send(chunked).statusCode()).isEqualTo(413);
        assertThat(SecuredHub.send(small).body()).endsWith(" 1000");
        assertThat(SecuredHub.send(system).body()).endsWith(" " + large.length);
        assertThat(hub.get("/fhir/Patient?" + "x".repeat(4100), nurse).statusCode())
                .isEqualTo(414);
    }

    private static HttpRequest.Builder post(String path, String authorization) {
        return hub.request(path).header("Authorization", authorization).header("Content-Type", "application/fhir+json");
    }

    private static int status(String method, String path, String authorization) {
        HttpRequest.Builder request = hub.request(path).method(method, BodyPublishers.noBody());
        return SecuredHub.send(authorization == null ? request : request.header("Authorization", authorization))
                .statusCode();
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String basic(String token) {
        return "Basic " + Base64.getEncoder().encodeToString(("operator:" + token).getBytes(StandardCharsets.UTF_8));
    }
}
