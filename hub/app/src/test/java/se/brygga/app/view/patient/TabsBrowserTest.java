package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Browser.Look;
import se.brygga.app.view.browser.ForeignPage;
import se.brygga.app.view.browser.Window;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;

/** Several tabs, frames, and pages whose patient has been closed, in a real Chromium (view.md 3.3; security.md 6: 21, 23, 88, 89). */
class TabsBrowserTest {

    private static final String CLOSED = "Vyn är stängd";
    private static final long ASKED = 10_100;
    private static final long ANSWERED = 8_100;

    @TempDir
    static Path folder;

    private static ViewHouse house;

    @BeforeAll
    static void start() throws IOException {
        Browser.shared();
        house = new ViewHouse(folder);
    }

    @AfterAll
    static void stop() {
        if (house != null) {
            house.close();
        }
    }

    /** Opens a page whose clock the test winds on. */
    private static Window window(OpenedView view) {
        Window window = Browser.shared().window(view, house.hub.port(), new Look(1440, true));
        window.page().context().clock().install();
        return window.go("");
    }

    private static void wait(Window window) {
        window.page().clock().runFor(ASKED);
    }

    private static void blank(Window window) {
        window.page().locator("body.stop").waitFor();
        assertThat(window.text()).contains(CLOSED).doesNotContain("Tolvansson", "Din läsning");
        assertThat(window.page().title()).contains(CLOSED);
    }

    @Test
    void case023APatientWhoIsClosedInTheRecordSystemIsBlanked() {
        try (Window window = window(house.open("rich"))) {
            wait(window);
            assertThat(window.text()).contains("Tolvansson");
            OpenedView.close(house.hub.context, "rich");
            wait(window);
            blank(window);
            window.keep("closed-sv-1440");
            window.go("");
            assertThat(window.status()).isEqualTo(410);
            assertThat(window.faults("ended-sv-1440")).isEmpty();
        }
    }

    @Test
    void aHubThatIsSilentTwiceBlanksThePageAndOnceDoesNot() {
        try (Window window = window(house.open("silent"))) {
            window.page().route("**/alive", Route::abort);
            wait(window);
            assertThat(window.text()).contains("Tolvansson");
            wait(window);
            blank(window);
        }
    }

    @Test
    void aHubThatHangsIsSilentToo() {
        try (Window window = window(house.open("hanging"))) {
            Page page = window.page();
            // The time-out of a request goes by the clock that the test winds on.
            page.evaluate("AbortSignal.timeout = after => { const one = new AbortController();"
                    + " setTimeout(() => one.abort(), after); return one.signal; }");
            page.route("**/alive", route -> {});
            wait(window);
            wait(window);
            assertThat(window.text()).contains("Tolvansson");
            page.clock().runFor(ANSWERED);
            blank(window);
        }
    }

    @Test
    void case089AFragmentOfAClosedPatientIsNotShownAndBlanksThePage() {
        SecondSource.SLOW.put("closing", Duration.ofMillis(1500));
        OpenedView view = house.open("closing");
        try (Window window = Browser.shared().window(view, house.hub.port(), new Look(1440, true))) {
            window.page().route("**/source/**", route -> {
                OpenedView.close(house.hub.context, "closing");
                route.resume();
            });
            window.go("");
            blank(window);
        }
    }

    @Test
    void case089TwoTabsKeepTheirPersonsApartAndOneClosesAlone() {
        OpenedView first = house.open("rich");
        OpenedView second =
                new OpenedView.Way(house.hub.context).beside(first).open(Readers.nurse("protected"), "protected");
        try (Window one = window(first)) {
            Window other = one.tab(second).go("");
            assertThat(one.text()).contains("Åkerby").doesNotContain("Skyddade personuppgifter");
            assertThat(other.text()).contains("Skyddade personuppgifter").doesNotContain("Åkerby");

            OpenedView.close(house.hub.context, "protected");
            wait(other);
            blank(other);
            wait(one);
            assertThat(one.text()).contains("Tolvansson");
            one.page().reload();
            assertThat(one.text()).contains("Åkerby").doesNotContain("Skyddade personuppgifter");
        }
    }

    @Test
    void case088WhatAnotherReaderLeftInTheBrowserIsBlanked() {
        OpenedView before = house.open("rich");
        try (Window window = window(before)) {
            new OpenedView.Way(house.hub.context)
                    .beside(before)
                    .open(Readers.reader("SE2120009994-A2", "empty"), "empty");
            wait(window);
            blank(window);
        }
    }

    @Test
    void whoIsAboutToBeClosedIsWarnedAndMayStay() {
        try (Window window = window(house.open("warned"))) {
            Page page = window.page();
            assertThat(page.locator("[data-closing]").isVisible()).isFalse();
            page.route(
                    "**/alive",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(204).setHeaders(Map.of("Brygga-Closes-In", "90"))));
            wait(window);
            page.locator("[data-closing]").waitFor();
            assertThat(window.faults("ending-sv-1440")).isEmpty();
            page.unroute("**/alive");
            page.waitForResponse("**/stay", () -> window.press("#extend", "Enter"));
            wait(window);
            page.waitForCondition(() -> !page.locator("[data-closing]").isVisible());
        }
    }

    @Test
    void case021OnlyPagesOfConfiguredHostsFrameTheView() throws IOException {
        try (var host = new ForeignPage();
                var stranger = new ForeignPage()) {
            OpenedView view = new OpenedView.Way(house.hub.context)
                    .framedBy(host.origin())
                    .open(Readers.nurse("rich"), "rich");
            try (Window window = Browser.shared().window(view, house.hub.port(), new Look(1440, true))) {
                String address = "http://127.0.0.1:" + house.hub.port() + "/view/" + view.launch();
                assertThat(host.frame(window.page(), address)).contains("Tolvansson");
                window.keep("framed-sv-1440");
                assertThat(stranger.frame(window.page(), address)).doesNotContain("Tolvansson");
                assertThat(stranger.frame(window.page(), address + "/alive")).doesNotContain("Tolvansson");
            }
        }
    }
}
