package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import se.brygga.app.security.SecuredHub;
import se.brygga.core.key.KeyedHash;

/** The way from a list of the desk to a patient and back. */
class DeskToPatientTest {

    private static final FormTokens TOKENS =
            new FormTokens(new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8)));

    private static SecuredHub hub;

    static class Tokens {

        @Bean
        FormTokens formTokens() {
            return TOKENS;
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(
                folder,
                Map.of("brygga.view.application", "view"),
                SessionWiring.class,
                AlivePage.class,
                ViewRefusals.class,
                DeskToPatient.class,
                ShownPage.class,
                Tokens.class);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"worklist, worklist", "messages, messages", "'', worklist", "https://evil.example, worklist"})
    void thePatientKnowsTheListFromWhichItWasOpened(String said, String list) {
        OpenedView desk = OpenedView.open(hub.context, Readers.nurse(null), null);

        HttpResponse<String> opened =
                desk.post("/person", "token=" + TOKENS.of(desk.launch()) + "&person=p1&list=" + said);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        String patient = opened.headers().firstValue("Location").orElseThrow();

        assertThat(SecuredHub.send(hub.request(patient + "/from").header("Cookie", desk.cookie()))
                        .body())
                .isEqualTo(desk.launch() + " " + list);
    }

    @Test
    void aPatientThatTheRecordSystemOpenedHasNoDesk() {
        assertThat(OpenedView.open(hub.context, Readers.nurse("p1"), "p1")
                        .get("/from")
                        .body())
                .isEqualTo("no desk");
    }
}
