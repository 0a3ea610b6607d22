package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a token must allow to send through a connector's door (view.md 4: S24). */
class IntakeScopeTest {

    @AutoClose
    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "system/*.cruds, 200",
        "system/*.c, 200",
        "system/*.rs, 403",
        "system/*.ruds, 403",
        "system/*.dc, 403",
        "system/Observation.c, 403",
        "system/Bundle.c, 403",
        "system/*.c?category=laboratory, 403",
        "'', 403",
        ", 403"
    })
    void sendingNeedsToCreateAnything(String scope, int status) {
        var answer = SecuredHub.send(hub.request("/intake/north-ehr")
                .header(
                        "Authorization",
                        "Bearer " + hub.minted.sign(Minted.system("north").claim("scope", scope)))
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("INSUFFICIENT_SCOPE", "system/*.c");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("error=\"insufficient_scope\"");
            assertThat(hub.audit.last().reason()).isEqualTo("INSUFFICIENT_SCOPE");
        }
    }

    @Test
    void theRegistrationLimitsTheToken() {
        var answer = SecuredHub.send(hub.request("/intake/south-care")
                .header("Authorization", "Bearer " + hub.minted.sign(Minted.system("south")))
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.body()).contains("INSUFFICIENT_SCOPE");
    }
}
