package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Browser.Look;
import se.brygga.app.view.session.OpenedView;

/** The pages of the view as a person meets them, in a real Chromium (view.md 2.9). */
class PatientBrowserTest {

    @TempDir
    static Path folder;

    private static ViewHouse house;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = new Browser();
        house = new ViewHouse(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (house != null) {
            house.close();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "page,    sv, 1440, ''",
        "page,    en, 1440, ''",
        "page,    sv,  320, ''",
        "page,    en,  320, ''",
        "plan,    sv, 1440, /plan/plan1",
        "plan,    en,  320, /plan/plan1",
        "plan, sv, 320, /plan/plan1",
        "section, sv, 1440, /section/measurements",
        "section, en,  320, /section/measurements",
        "refused, sv,  320, /plan/none",
        "filter, sv, 1440, ?days=30"
    })
    void isAccessibleAndFitsItsWindow(String name, String language, int width, String below) {
        OpenedView view = house.open("rich");
        Page page = browser.window(view, house.hub.port(), new Look(width, true));
        page.navigate(address(view, below + (below.contains("?") ? "&" : "?") + "lang=" + language));
        Browser.keep(page, name + "-" + language + "-" + width);
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.scrollsSideways(page)).isFalse();
        boolean isRefused = name.equals("refused");
        assertThat(browser.complaints())
                .filteredOn(one -> !isRefused || !one.startsWith("Failed to load"))
                .isEmpty();
        page.context().close();
    }

    @Test
    void aLateSourceComesByItselfAndIsTold() {
        ViewHouse.SlowSource.people.add("slow");
        ViewHouse.SlowSource.delay = Duration.ofMillis(1200);
        OpenedView view = house.open("slow");
        Page page = browser.window(view, house.hub.port(), new Look(1440, true));
        page.navigate(address(view, ""));
        assertThat(page.locator(".chip.loading").count()).isOne();
        Browser.keep(page, "loading-sv-1440");
        page.locator("#sections >> text=Från en annan kommun").first().waitFor();
        assertThat(page.locator(".chip.loading").count()).isZero();
        assertThat(page.locator("#status").textContent()).contains("Sjöstads kommun, socialtjänst: Komplett");
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void withoutScriptsThePageIsThereAndTheRestIsALink() {
        ViewHouse.SlowSource.people.add("scriptless");
        ViewHouse.SlowSource.delay = Duration.ofMillis(700);
        OpenedView view = house.open("scriptless");
        Page page = browser.window(view, house.hub.port(), new Look(320, false));
        page.navigate(address(view, ""));
        assertThat(page.locator("#drugs tbody tr").count()).isPositive();
        page.locator("text=Vänta in alla källor").click();
        assertThat(page.locator("#notes").textContent()).contains("Från en annan kommun");
        page.context().close();
    }

    @Test
    void everythingIsReachedByKeyboardAndFocusIsSeen() {
        OpenedView view = house.open("rich");
        Page page = browser.window(view, house.hub.port(), new Look(1440, true));
        page.navigate(address(view, ""));
        int all = page.locator("a[href], button:visible, summary, [tabindex='0']:visible")
                .count();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < all + 5; i++) {
            page.keyboard().press("Tab");
            Object focus =
                    page.evaluate("(() => { const e = document.activeElement; const r = e.getBoundingClientRect();"
                            + " const top = document.querySelector('.top').getBoundingClientRect().bottom;"
                            + " const bar = e.closest('.top, .skip') !== null;"
                            + " return e === document.body ? null : [e.tagName + e.id + e.textContent + e.href,"
                            + " bar || (r.bottom > top && r.top < innerHeight)].join('|') })()");
            if (focus != null) {
                assertThat(focus.toString()).endsWith("|true");
                seen.add(focus);
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
        page.context().close();
    }

    @Test
    void targetsAreLargeEnough() {
        OpenedView view = house.open("rich");
        Page page = browser.window(view, house.hub.port(), new Look(320, true));
        page.navigate(address(view, ""));
        Object small = page.evaluate("[...document.querySelectorAll('a.act, nav a, summary, button, .top a')]"
                + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 24).map(e => e.outerHTML)");
        assertThat((java.util.List<?>) small).isEmpty();
        page.context().close();
    }

    private static String address(OpenedView view, String below) {
        return "http://127.0.0.1:" + house.hub.port() + "/view/" + view.launch() + below;
    }
}
