package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;

/** The desk in a real browser: accessible in both languages, at both widths, without scripts and by keyboard alone (view.md 2.9). */
class DeskBrowserTest {

    private static DeskHub hub;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        browser = new Browser();
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        String tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.enrol(tolvan);
        hub.story.ask(tolvan, "ask-1", "home-visit", Duration.ofHours(-3));
        hub.story.ask(tolvan, "ask-2", "medication-review", Duration.ofDays(1));
        hub.story.write(tolvan, "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11", "Hemgång", "Hon kommer hem i morgon.");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "worklist, sv, 1440, ''",
        "worklist, en, 320, ''",
        "tasks, sv, 1440, ''",
        "tasks, en, 320, ''",
        "messages, sv, 1440, ''",
        "messages, en, 320, ''",
        "lifts, sv, 1440, ''",
        "lifts, en, 320, ''",
        "tasks, sv, 320, a[id^=t-]",
        "tasks, en, 1440, a[id^=t-]",
        "messages, sv, 320, a[id^=m-]",
        "messages, en, 1440, a[id^=m-]"
    })
    void isAccessibleAndFitsItsWindow(String name, String language, int width, String further) {
        Page page = open(new Browser.Look(width, true), name + "?lang=" + language);
        if (!further.isEmpty()) {
            page.locator(further).first().click();
        }
        Browser.keep(page, "desk-" + name + (further.isEmpty() ? "" : "-one") + "-" + language + "-" + width);
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.scrollsSideways(page)).isFalse();
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void aTaskIsTakenByKeyboardWithoutScripts() {
        Page page = open(new Browser.Look(1440, false), "tasks?lang=sv");
        page.locator("a[id^=t-]").first().focus();
        page.keyboard().press("Enter");
        page.locator("#b-accepted").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".saidbox").textContent()).contains("Svaret är sparat");
        assertThat(page.locator("dl.facts").textContent()).contains("kvitterad");
        page.context().close();
    }

    private static Page open(Browser.Look look, String below) {
        OpenedView view = hub.desk(DeskHub.nurse());
        Page page = browser.window(view, hub.hub.port(), look);
        page.navigate("http://127.0.0.1:" + hub.hub.port() + "/view/" + view.launch() + "/" + below);
        return page;
    }
}
