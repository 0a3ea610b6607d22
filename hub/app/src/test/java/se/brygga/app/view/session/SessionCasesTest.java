package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.security.SecuredHub;

/** What a browser that has opened a patient may do, and what another may not (security.md 6: 19, 20, 23, 88, 89; view.md 3.3). */
class SessionCasesTest {

    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(
                folder, Map.of(), SessionWiring.class, AlivePage.class, ViewRefusals.class, ShownPage.class);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static OpenedView opened(String person) {
        return OpenedView.open(hub.context, Readers.nurse(person), person);
    }

    @Test
    void anOpenedPageKnowsItsPatientAndItsReader() {
        HttpResponse<String> page =
                OpenedView.open(hub.context, Readers.nurse("p1"), "p1", "plan").get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("p1 SE2120009994-A1 plan");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void withoutItsCookieNothingIsShown() {
        OpenedView view = opened("p1");

        for (String below : new String[] {"", "/events", "/alive"}) {
            var bare = hub.request("/view/" + view.launch() + below);
            assertThat(SecuredHub.send(bare).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void case089AFragmentOfAnotherBrowsersLaunchIsRefused() {
        OpenedView mine = opened("p1");
        OpenedView other = OpenedView.open(hub.context, Readers.reader("SE2120009994-A2", "p2"), "p2");

        var mixed = hub.request("/view/" + other.launch() + "/events").header("Cookie", mine.cookie());

        assertThat(SecuredHub.send(mixed).statusCode()).isEqualTo(403);
        assertThat(hub.audit.last().reason()).isEqualTo("LAUNCH_OF_ANOTHER");
        assertThat(mine.get("/events").body()).isEqualTo("events of p1");
        assertThat(other.get("/events").body()).isEqualTo("events of p2");
    }

    @Test
    void case089TwoTabsOfOneReaderKeepTheirPersonsApart() {
        ViewSessions sessions = hub.context.getBean(ViewSessions.class);
        var first = Openings.open(sessions, null, Readers.nurse("p1"), "p1");
        var second = Openings.open(sessions, first.cookie(), Readers.nurse("p2"), "p2");

        assertThat(second.cookie()).isEqualTo(first.cookie());
        assertThat(page(first.cookie(), first.launch())).isEqualTo("events of p1");
        assertThat(page(first.cookie(), second.launch())).isEqualTo("events of p2");
    }

    private static String page(String cookie, String launch) {
        return SecuredHub.send(
                        hub.request("/view/" + launch + "/events").header("Cookie", "__Host-brygga-view=" + cookie))
                .body();
    }

    @Test
    void case019AnotherReadersLoginLeavesNothingOfTheSessionBefore() {
        ViewSessions sessions = hub.context.getBean(ViewSessions.class);
        var before = Openings.open(sessions, null, Readers.nurse("p1"), "p1");
        var invented = Openings.open(sessions, "chosen-by-somebody", Readers.nurse("p1"), "p1");
        var after = Openings.open(sessions, before.cookie(), Readers.reader("SE2120009994-A2", "p1"), "p1");

        assertThat(invented.cookie()).isNotEqualTo("chosen-by-somebody");
        assertThat(after.cookie()).isNotEqualTo(before.cookie());
        assertThat(sessions.session(before.cookie())).isEmpty();
    }

    @Test
    void case023AndCase088AClosedPatientIsGone() {
        OpenedView view = opened("p1");
        assertThat(view.get("/alive").statusCode()).isEqualTo(204);

        assertThat(hub.context.getBean(ViewSessions.class).end("test", "key of p1"))
                .isTrue();

        for (String below : new String[] {"", "/events", "/alive"}) {
            assertThat(view.get(below).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void case020AFormFromElsewhereChangesNothing() {
        OpenedView view = opened("p1");
        for (String origin : new String[] {"https://evil.example", "null", "not an origin"}) {
            var forged = view.request("/act").header("Origin", origin).POST(BodyPublishers.ofString(""));
            assertThat(OpenedView.send(forged).statusCode()).as(origin).isEqualTo(403);
        }
        var without = view.request("/act").POST(BodyPublishers.ofString(""));
        assertThat(OpenedView.send(without).statusCode()).isEqualTo(403);
        var site = view.request("/act")
                .header("Origin", "http://127.0.0.1:" + hub.port())
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(""));
        assertThat(OpenedView.send(site).statusCode()).isEqualTo(403);
        assertThat(view.post("/act", "").body()).isEqualTo("done for p1");
    }

    @Test
    void case022NoScriptOfTheViewListensToOtherPages() throws IOException {
        Path scripts = Path.of(System.getProperty("brygga.root"), "hub/app/src/main/resources/static");
        try (Stream<Path> files = Files.walk(scripts)) {
            for (Path script : files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.getFileName().toString().startsWith("htmx"))
                    .toList()) {
                assertThat(Files.readString(script)).doesNotContain("\"message\"", "'message'", "onmessage");
            }
        }
    }

    @Test
    void aDeskHasNoPatientAndAPatientNoDesk() {
        assertThat(OpenedView.open(hub.context, Readers.nurse(null), null)
                        .get("/desk")
                        .body())
                .isEqualTo("desk of SE2120009994-A1");
        assertThat(opened("p1").get("/desk").statusCode()).isEqualTo(404);
    }

    @Test
    void case028AReaderWhoIsRevokedMeanwhileSeesNothingMore() throws IOException {
        OpenedView view = OpenedView.open(hub.context, Readers.reader("SE2120009994-A9", "p1"), "p1");
        Files.writeString(hub.home().resolve("revoked.txt"), "user:SE2120009994-a9");

        long end = System.nanoTime() + 8_000_000_000L;
        while (view.get("").statusCode() != 401 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(view.get("").statusCode()).isEqualTo(401);
    }
}
