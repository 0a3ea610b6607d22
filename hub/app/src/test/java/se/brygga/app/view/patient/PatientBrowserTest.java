package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Browser.Look;
import se.brygga.app.view.browser.Window;

/** The patient page, its sections and its plan as a person meets them, in a real Chromium (view.md 2.9). */
class PatientBrowserTest {

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

    private static Window window(String person, int width, boolean scripts) {
        return Browser.shared().window(house.open(person), house.hub.port(), new Look(width, scripts));
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "page,    sv, 1440, ''",
        "page,    en, 1440, ''",
        "page,    sv,  320, ''",
        "page,    en,  320, ''",
        "filter,  sv, 1440, ?days=30",
        "filter,  en,  320, ?days=30",
        "plan,    sv, 1440, /plan/plan1",
        "plan,    en,  320, /plan/plan1",
        "plan,    sv,  320, /plan/plan1",
        "plan,    en, 1440, /plan/plan1",
        "plan-compared, sv, 1440, /plan/plan1?from=1",
        "section, sv, 1440, /section/measurements",
        "section, en,  320, /section/measurements",
        "refused, sv,  320, /plan/none",
        "refused, en, 1440, /section/none"
    })
    void isAccessibleAndFitsItsWindow(String name, String language, int width, String below) {
        var look = new Look(width, true, language);
        try (Window window = Browser.shared().window(house.open("rich"), house.hub.port(), look)) {
            window.go(below + (below.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(window.faults(name + "-" + language + "-" + width)).isEmpty();
            assertThat(window.status()).isEqualTo(name.equals("refused") ? 404 : 200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "important",
                "drugs",
                "stays",
                "conditions",
                "measurements",
                "notes",
                "decisions",
                "plans",
                "aids",
                "contacts",
                "other"
            })
    void everySectionIsAnAccessiblePage(String section) {
        try (Window window = window("rich", 320, true).go("/section/" + section + "?lang=en")) {
            assertThat(window.status()).isEqualTo(200);
            assertThat(window.faults("section-" + section + "-en-320")).isEmpty();
        }
    }

    @Test
    void aLateSourceComesByItselfAndIsTold() {
        SecondSource.SLOW.put("slow", Duration.ofMillis(1200));
        try (Window window = window("slow", 1440, true).go("")) {
            Page page = window.page();
            assertThat(page.locator(".chip.loading").count()).isOne();
            window.keep("loading-sv-1440");
            page.locator("#sections >> text=Från en annan kommun").first().waitFor();
            assertThat(page.locator(".chip.loading").count()).isZero();
            assertThat(page.locator("#status").textContent()).contains("Sjöstads kommun, socialtjänst: Komplett");
            assertThat(window.faults("arrived-sv-1440")).isEmpty();
        }
    }

    @Test
    void focusStaysWhereItIsWhileASourceComes() {
        SecondSource.SLOW.put("focus", Duration.ofMillis(1500));
        try (Window window = window("focus", 1440, true).go("")) {
            Page page = window.page();
            window.tabTo("#n-notes");
            page.locator("#sections >> text=Från en annan kommun").first().waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("n-notes");
        }
    }

    @Test
    void withoutScriptsThePageIsThereAndTheRestIsALink() {
        SecondSource.SLOW.put("scriptless", Duration.ofMillis(700));
        try (Window window = window("scriptless", 320, false).go("")) {
            Page page = window.page();
            assertThat(page.locator("#drugs tbody tr").count()).isPositive();
            page.locator("text=Vänta in alla källor").click();
            assertThat(page.locator("#notes").textContent()).contains("Från en annan kommun");
        }
    }

    @Test
    void everythingIsReachedByKeyboardAndFocusIsSeen() {
        try (Window window = window("rich", 1440, true).go("")) {
            Page page = window.page();
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
        }
    }

    @Test
    void aChartsTableIsOpenedByKeyboard() {
        try (Window window = window("rich", 1440, true).go("")) {
            window.press("figure summary", "Enter");
            assertThat(window.page()
                            .locator("figure details[open] table")
                            .first()
                            .isVisible())
                    .isTrue();
        }
    }

    @Test
    void targetsAreLargeEnough() {
        try (Window window = window("rich", 320, true).go("")) {
            Object small = window.page()
                    .evaluate(
                            "[...document.querySelectorAll('a.act, nav a, summary, button, .top a')]"
                                    + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 24).map(e => e.outerHTML)");
            assertThat((List<?>) small).isEmpty();
        }
    }
}
