package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody chooses the address by which he is counted and remembered (security.md 2.3). */
class ForwardedHeadersTest {

    @TempDir
    private Path folder;

    @Test
    void anAddressThatTheCallerSendsIsNotBelieved() throws IOException {
        try (SecuredHub hub = new SecuredHub(folder, Map.of())) {
            var answer = SecuredHub.send(hub.request("/fhir/Patient/1")
                    .header(
                            "Authorization",
                            "Bearer " + hub.minted.sign(Minted.nurse().claim("acr", "2")))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Proto", "https")
                    .header("Forwarded", "for=203.0.113.9;proto=https"));

            assertThat(hub.audit.last().caller().address()).isEqualTo("127.0.0.1");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "server.forward-headers-strategy, native",
        "server.forward-headers-strategy, framework",
        "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For"
    })
    void aHubThatWouldBelieveThemDoesNotStart(String key, String value) {
        assertThatThrownBy(() -> new SecuredHub(folder, Map.of(key, value)).close())
                .rootCause()
                .hasMessageContaining(key)
                .hasMessageContaining("forwarded headers are not taken here");
    }
}
