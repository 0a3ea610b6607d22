package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.security.SecuredHub;
import se.brygga.core.key.KeyedHash;

/** What is left of a reader who logs out of the view, on a computer that others use (security.md 6: 88). */
class LogOutTest {

    private static final FormTokens TOKENS =
            new FormTokens(new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8)));

    private static SecuredHub hub;

    private OpenedView patient;
    private OpenedView desk;

    @ImportAutoConfiguration(ThymeleafAutoConfiguration.class)
    static class Parts {

        @Bean
        FormTokens formTokens() {
            return TOKENS;
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(
                folder,
                Map.of("spring.thymeleaf.check-template-location", "false"),
                SessionParts.with(Parts.class, ShownPage.class));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void open() {
        hub.audit.down = false;
        patient = OpenedView.open(hub.context, Readers.nurse("p1"), "p1");
        desk = new OpenedView.Way(hub.context).beside(patient).open(Readers.nurse(null), null);
    }

    private static HttpResponse<String> leave(OpenedView view, OpenedView of) {
        return view.post("/logout", "lang=en&token=" + TOKENS.of(of.launch()));
    }

    @Test
    void case088NothingThatTheBrowserHadOpenStaysOpen() {
        HttpResponse<String> left = leave(patient, patient);

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body())
                .contains("<html lang=\"en\"", "You are logged out of the view", "take your card")
                .doesNotContain("data-alive");
        assertThat(left.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("__Host-brygga-view=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.contains("Partitioned"))
                .anyMatch(cookie -> cookie.contains("SameSite=Lax"));
        for (String below : new String[] {"", "/events", "/alive"}) {
            assertThat(patient.get(below).statusCode()).isEqualTo(401);
        }
        assertThat(desk.get("/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void whoLeavesIsInTheAuditLogWithoutAPatient() {
        leave(patient, patient);

        AccessEvent last = hub.audit.last();
        assertThat(last.interaction()).isEqualTo("logout");
        assertThat(last.caller().who()).isEqualTo("SE2120009994-A1");
        assertThat(last.person()).isNull();
    }

    @Test
    void aPageThatHasClosedLeavesTheOthersToo() {
        OpenedView.close(hub.context, "p1");
        assertThat(patient.get("").statusCode()).isEqualTo(410);

        assertThat(leave(patient, patient).statusCode()).isEqualTo(200);
        assertThat(desk.get("/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void case020OnlyAFormOfTheSamePageLogsOut() {
        assertThat(patient.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(leave(patient, desk).statusCode()).isEqualTo(403);
        assertThat(hub.audit.last().reason()).isEqualTo("FORM_TOKEN");
        assertThat(patient.get("/logout").statusCode()).isNotEqualTo(200);
        assertThat(patient.get("").statusCode()).isEqualTo(200);
        assertThat(desk.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesIsOutThoughTheAuditLogIsDown() {
        hub.audit.down = true;
        assertThat(leave(patient, patient).statusCode()).isEqualTo(200);
        hub.audit.down = false;
        assertThat(patient.get("").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherReadersBrowserKeepsWhatItHasOpen() {
        OpenedView other = OpenedView.open(hub.context, Readers.nurse("p1"), "p1");
        leave(patient, patient);
        assertThat(other.get("").statusCode()).isEqualTo(200);
    }
}
