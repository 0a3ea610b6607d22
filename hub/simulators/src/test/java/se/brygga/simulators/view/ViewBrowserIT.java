package se.brygga.simulators.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.simulators.hospital.TestPersons;

/** A record system opens the view by SMART launch in a real Chromium, through a real authorization server (view.md 3.1, 3.3). */
class ViewBrowserIT {

    private static final String PAGE = ".*/view/[A-Za-z0-9_-]{43}(\\?.*)?";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static ViewTown town;

    private BrowserContext browser;

    @BeforeAll
    static void start() throws Exception {
        SystemChromium.shared();
        town = ViewTown.shared();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page open(String path) {
        if (browser == null) {
            browser = SystemChromium.shared().fresh(1440, true);
        }
        Page page = browser.newPage();
        page.navigate(town.issuer.url() + path);
        return page;
    }

    private static String text(Page page) {
        return page.locator("body").innerText();
    }

    private static void isAccessible(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens", name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getHelp())
                .isEmpty();
    }

    @Test
    void oneClickInTheRecordSystemOpensThePatientWithoutASecondLogin() {
        Page page = open("/ehr");
        page.locator("a[href='/ehr/open/physician?patient=p1']").click();

        assertThat(page.url()).matches(PAGE).doesNotContain(TestPersons.AKERBY.id());
        assertThat(text(page)).contains(TestPersons.AKERBY.family(), "Din läsning loggas");
        assertThat(browser.cookies(page.url()))
                .filteredOn(cookie -> cookie.name.startsWith("__Host-brygga-view"))
                .singleElement()
                .matches(cookie -> cookie.httpOnly && cookie.secure);
        isAccessible(page, "launched-sv-1440");
    }

    @Test
    void withoutScriptsTheLaunchLeadsToThePatientToo() {
        browser = SystemChromium.shared().fresh(320, false);
        Page page = open("/ehr/open/nurse?patient=p1&section=plan");

        assertThat(page.url()).matches(PAGE);
        assertThat(text(page)).contains(TestPersons.AKERBY.family());
    }

    @Test
    void inAFrameOfTheRecordSystemThePageLeavesTheBannerToIt() throws Exception {
        String consent = town.town.consent(se.brygga.simulators.identity.Persona.PHYSICIAN, town.person);
        try {
            Page page = open("/ehr/open/physician?patient=p1&frame=true");
            Frame frame = page.frames().get(1);
            frame.locator("header.banner").waitFor();

            assertThat(text(page)).contains("Card: ").contains("Open the shared view");
            assertThat(frame.url()).matches(PAGE);
            assertThat(frame.locator("header.banner").innerText())
                    .contains(TestPersons.AKERBY.family())
                    .doesNotContain(TestPersons.AKERBY.id().substring(8));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/screens/framed-by-record-system.png")));
        } finally {
            town.town.annul(se.brygga.simulators.identity.Persona.PHYSICIAN, consent);
        }
    }

    @Test
    void case021APageOfSomebodyElseFramesNothing() throws Exception {
        String view = open("/ehr/open/physician?patient=p1").url();
        try (var stranger = new Stranger(view)) {
            Page page = browser.newPage();
            page.navigate(stranger.address());

            // It has loaded by now: what is refused has no address, or one of the browser's own.
            assertThat(page.frames().get(1).url()).doesNotContain("/view/");
        }
    }

    @Test
    void case089TwoPatientsInTwoTabsOfOneBrowserStayApart() {
        Page first = open("/ehr/open/nurse?patient=p1");
        Page second = open("/ehr/open/nurse?patient=p2");
        first.reload();

        assertThat(text(first)).contains(TestPersons.AKERBY.family());
        assertThat(text(second)).doesNotContain(TestPersons.AKERBY.family());
    }

    @Test
    void case023WhatTheRecordSystemClosesIsBlankWithinSeconds() throws Exception {
        browser = SystemChromium.shared().fresh(1440, true);
        browser.clock().install();
        Page page = open("/ehr/open/physician?patient=p1");
        String launch = page.url().replaceAll(".*/view/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(ended(launch)).isEqualTo(204);

        page.clock().runFor(10_100);
        page.locator("body.stop").waitFor();
        assertThat(text(page)).contains("Vyn är stängd").doesNotContain(TestPersons.AKERBY.family());
    }

    private static int ended(String launch) throws Exception {
        URI address = town.hub.options().http().resolve("/launch-context/" + launch + "/end");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + town.issuer.token(ViewTown.SYSTEM))
                .POST(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ehr/open/coordinator?section=worklist", "/ehr/open/auditor?patient=p1"})
    void theDeskAndARefusalAreAccessiblePages(String path) {
        Page page = open(path);

        assertThat(text(page)).doesNotContain(TestPersons.AKERBY.id());
        isAccessible(page, path.contains("auditor") ? "launch-refused-sv-1440" : "launched-desk-sv-1440");
    }
}
