package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.security.SecuredHub;

/** What a reader sees at an address of the view that leads nowhere. */
class NoSuchPageTest {

    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(
                folder,
                Map.of(),
                SessionWiring.class,
                AlivePage.class,
                ViewRefusals.class,
                NoSuchPage.class,
                ShownPage.class);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static HttpResponse<String> get(OpenedView view, String below) {
        return OpenedView.send(view.request(below).header("Accept", "text/html"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, sv, Sidan finns inte, Tillbaka",
        "/nowhere?lang=sv, sv, Sidan finns inte, Tillbaka",
        "/no/where?lang=en, en, There is no such page, Back"
    })
    void aPatientsPageSaysSoInTheReadersLanguageAndLeadsBack(String below, String language, String title, String back) {
        OpenedView view = OpenedView.open(hub.context, Readers.nurse("p1"), "p1");

        HttpResponse<String> page = get(view, below);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("lang=\"" + language + "\"", "<h1>" + title + "</h1>", ">" + back + "</a>")
                .contains("href=\"/view/" + view.launch() + "?lang=" + language + "\"");
        assertThat(hub.audit.last().reason()).isEqualTo("NO_SUCH_PAGE");
    }

    @Test
    void aDeskLeadsBackToItsWorklist() {
        OpenedView view = OpenedView.open(hub.context, Readers.nurse(null), null);

        assertThat(get(view, "/nowhere").body()).contains("/view/" + view.launch() + "/worklist?lang=sv");
    }

    @Test
    void aProgramIsToldInJson() {
        OpenedView view = OpenedView.open(hub.context, Readers.nurse("p1"), "p1");

        assertThat(view.get("/nowhere").headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }
}
