package se.brygga.simulators.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A login is for the hub's FHIR base and for nothing else (view.md 4: S22). */
class AudienceTest {

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

    @ParameterizedTest(name = "S22 {0}")
    @NullSource
    @ValueSource(
            strings = {"", "https://evil.example/fhir", "http://127.0.0.1:8080", "http://127.0.0.1:8080/fhir/", "*"})
    void s22AnotherAudienceIsRefused(String audience) {
        Map<String, String> request = issuer.application().request(Application.SCOPE);
        request.remove("aud");
        if (audience != null) {
            request.put("aud", audience);
        }

        var answer = issuer.application().authorize(request);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith(Application.REDIRECT)
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    @Test
    void theHubIsTheRightAudience() {
        var answer = issuer.application().authorize(issuer.application().request(Application.SCOPE));

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
    }
}
