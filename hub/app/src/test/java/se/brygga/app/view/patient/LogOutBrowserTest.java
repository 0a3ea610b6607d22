package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Browser.Look;
import se.brygga.app.view.browser.ForeignPage;
import se.brygga.app.view.browser.Window;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;

/** What is left in a real Chromium of a reader who has logged out of the view (security.md 6: 88). */
class LogOutBrowserTest {

    private static final long ASKED = 10_100;

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

    @Test
    void case088TheOtherTabIsBlankedAndTheWayBackShowsNothing() {
        OpenedView first = house.open("rich");
        OpenedView second =
                new OpenedView.Way(house.hub.context).beside(first).open(Readers.nurse("protected"), "protected");
        try (Window one = Browser.shared().window(first, house.hub.port(), new Look(1440, true))) {
            one.page().context().clock().install();
            one.go("");
            Window other = one.tab(second).go("");
            assertThat(other.text()).contains("Skyddade personuppgifter");

            one.follow("#leave");
            assertThat(one.text()).contains("Du är utloggad ur vyn").doesNotContain("Tolvansson");
            other.page().clock().runFor(ASKED);
            other.page().locator("body.stop").waitFor();
            assertThat(other.text()).doesNotContain("Skyddade personuppgifter");
            one.page().goBack();
            assertThat(one.text()).doesNotContain("Tolvansson");
        }
    }

    @ParameterizedTest(name = "{0} {1}, scripts {2}")
    @CsvSource({"sv, 1440, true", "en, 320, true", "sv, 1440, false"})
    void theReaderIsToldWhatIsOpenStill(String language, int width, boolean scripts) {
        try (Window window = Browser.shared()
                .window(house.open("rich"), house.hub.port(), new Look(width, scripts, language))
                .go("/section/notes?lang=" + language)) {
            window.follow("#leave");
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(window.text()).contains(language.equals("sv") ? "ta med ditt kort" : "take your card");
            assertThat(window.faults("left-" + language + "-" + width + (scripts ? "" : "-bare")))
                    .isEmpty();
        }
    }

    @Test
    void theReaderLogsOutInAFrameToo() throws IOException {
        try (var host = new ForeignPage()) {
            OpenedView view = new OpenedView.Way(house.hub.context)
                    .framedBy(host.origin())
                    .open(Readers.nurse("rich"), "rich");
            try (Window window = Browser.shared().window(view, house.hub.port(), new Look(1440, true))) {
                host.frame(window.page(), "http://127.0.0.1:" + house.hub.port() + "/view/" + view.launch());
                var frame = window.page().frames().get(1);
                frame.locator("#leave").click();
                frame.getByText("Du är utloggad ur vyn").waitFor();
                assertThat(view.get("").statusCode()).isEqualTo(401);
            }
        }
    }
}
