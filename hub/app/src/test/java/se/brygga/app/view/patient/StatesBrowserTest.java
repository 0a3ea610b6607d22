package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

/** Each state that a page can be in, as it is seen in a real Chromium (view.md 2.3, 2.6); security.md 6, case 83. */
class StatesBrowserTest {

    private static final String SPACED = "(() => { const sheet = new CSSStyleSheet();"
            + " sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            + " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');"
            + " document.adoptedStyleSheets = [sheet]; })()";
    private static final String CLIPPED = "[...document.querySelectorAll('main *')].filter(e => {"
            + " const s = getComputedStyle(e); return e.clientWidth > 2 && e.clientHeight > 2 && s.overflow === 'hidden' && s.clip === 'auto'"
            + " && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1); })"
            + ".map(e => e.outerHTML.slice(0, 200))";

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

    private static Window window(String person, Look look) {
        return Browser.shared().window(house.open(person), house.hub.port(), look);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "empty     | inget att visa         | nothing to show",
                "failed    | Svarade inte           | No answer",
                "partial   | Delvis (2 av 3)        | Partial (2 of 3)",
                "consent   | Samtycke saknas        | Consent missing",
                "blocked   | Spärrad information finns | Blocked information exists",
                "unchecked | Kan inte kontrollera spärr | Block status unknown",
                "withheld  | Samtycke saknas        | Consent missing",
                "protected | Skyddade personuppgifter | Protected",
                "gaps      | Saknas                 | Missing"
            })
    void aStateIsToldInWordsInBothLanguagesAndWidths(String person, String swedish, String english) {
        for (var each : new Look[] {new Look(1440, true, "sv"), new Look(320, true, "en")}) {
            try (Window window =
                    window(person, each).go("?lang=" + each.language()).settled()) {
                assertThat(window.status()).isEqualTo(200);
                assertThat(window.text()).contains(each.language().equals("sv") ? swedish : english);
                assertThat(window.faults("state-" + person + "-" + each.language() + "-" + each.width()))
                        .isEmpty();
            }
        }
    }

    @Test
    void aSourceThatHasNotDeliveredForLongIsStale() {
        ViewHouse.Delivered.stale = true;
        try (Window window = window("second", new Look(320, true)).go("").settled()) {
            assertThat(window.text()).contains("Sparad uppgift från");
            assertThat(window.faults("state-stale-sv-320")).isEmpty();
        } finally {
            ViewHouse.Delivered.stale = false;
        }
    }

    @Test
    void aSourceThatHangsHasFailedAndThePageDoesNotWait() {
        SecondSource.SLOW.put("hangs", Duration.ofMinutes(1));
        try (Window window = window("hangs", new Look(1440, true)).go("")) {
            assertThat(window.text()).contains("Hämtar…");
            window.page().locator(".chip.failed").waitFor();
            assertThat(window.text()).contains("kom inte fram. De kan finnas.").doesNotContain("Hämtar…");
            assertThat(window.faults("state-hangs-sv-1440")).isEmpty();
        }
    }

    @Test
    void whereTheRecordSystemHasABannerOneLineIsEnough() {
        var look = new Look(320, true);
        try (Window window = Browser.shared().window(house.openWithoutBanner("rich"), house.hub.port(), look)) {
            window.go("");
            assertThat(window.page().locator("header.banner").innerText())
                    .contains("Tolvansson", "1912-12-12")
                    .doesNotContain("121212-1212");
            assertThat(window.faults("state-own-banner-sv-320")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/plan0", "/plan/plan0?lang=en"})
    void aPlanThatLacksWhatTheLawAsksForSaysSo(String below) {
        try (Window window = window("gaps", new Look(320, true)).go(below)) {
            assertThat(window.text()).containsAnyOf("Saknas", "Missing");
            assertThat(window.faults("plan-gaps-" + (below.endsWith("en") ? "en" : "sv") + "-320"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"sv, 1440, .chart.wide", "en, 1440, .chart.wide", "sv, 320, .chart.narrow", "en, 320, .chart.narrow"})
    void whatIsDueIsDrawnForTheWidthOfThePage(String language, int width, String shown) {
        try (Window window = window("due", new Look(width, true)).go("/plan/plan1?lang=" + language)) {
            assertThat(window.page().locator(".dues svg:visible").count()).isOne();
            assertThat(window.page().locator(".dues " + shown).isVisible()).isTrue();
            window.page().locator("#t-due summary").click();
            window.page().evaluate("scrollTo(0, 0)");
            assertThat(window.faults("plan-due-" + language + "-" + width)).isEmpty();
        }
    }

    @Test
    void thePlanIsPrintedWithoutWhatIsForTheScreen() {
        try (Window window = window("rich", new Look(1440, true)).go("/plan/plan1")) {
            window.page()
                    .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT));
            window.keep("plan-print");
            assertThat(window.page().locator("#a-back").isVisible()).isFalse();
            assertThat(window.text()).contains("Bo kvar hemma");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?lang=en", "/plan/plan1", "/section/drugs", "/section/measurements", "/section/contacts"})
    void case083WhatSendersWriteIsTextInARealBrowserToo(String below) {
        for (boolean scripts : new boolean[] {true, false}) {
            try (Window window = window("hostile", new Look(320, scripts)).go(below)) {
                assertThat(window.text()).contains("<img src=x onerror=alert(1)>");
                assertThat(window.page()
                                .locator("main img, main script, main iframe")
                                .count())
                        .isZero();
                assertThat(window.faults("hostile" + below.replaceAll("\\W", "-") + (scripts ? "" : "-scriptless")))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/plan/plan1", "/section/measurements"})
    void nothingIsLostWithMoreSpaceInTheText(String below) {
        try (Window window = window("rich", new Look(320, true)).go(below)) {
            window.page().evaluate(SPACED);
            assertThat((Iterable<?>) window.page().evaluate(CLIPPED)).isEmpty();
            assertThat(window.faults("spaced" + below.replace('/', '-'))).isEmpty();
        }
    }
}
