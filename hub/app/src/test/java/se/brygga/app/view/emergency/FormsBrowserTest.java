package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.reader.Caller;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Browser.Look;
import se.brygga.app.view.browser.Window;

/** Emergency access, consent and requests for a lift in a real Chromium, by keyboard alone, with and without scripts (view.md 2.7-2.9). */
class FormsBrowserTest {

    private static final String MUNICIPAL = "Vikt hos kommunen";
    private static final String SUBMIT = "form.fields button[type=submit]";

    private static PatientHub house;
    private static int readers;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Browser.shared();
        house = new PatientHub(folder);
        house.put(Kept.measured("w1", house.person, MUNICIPAL), PatientHub.NURSING_CARE, PatientHub.NURSING, "und");
        house.put(Kept.measured("w2", house.person, "Vikt på kliniken"), PatientHub.HOSPITAL, PatientHub.CLINIC, "und");
        house.register("block", "b2", PatientHub.HOSPITAL, Kept.blockOf(house.person, PatientHub.CLINIC));
    }

    @AfterAll
    static void stop() {
        if (house != null) {
            house.close();
        }
    }

    /** Opens the page as a physician of the ward who has not been there before. */
    private static Window window(Look look) {
        return window(house.physician("SE2329990010-B" + readers++), look);
    }

    private static Window window(Caller caller, Look look) {
        return Browser.shared().window(house.open(caller), house.hub.port(), look);
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "/emergency, sv, 1440",
        "/emergency, en, 320",
        "/lift, sv, 1440",
        "/lift, en, 320",
        "/lift/sent, sv, 320",
        "/consent, sv, 1440",
        "/consent, en, 320",
        "'', en, 1440"
    })
    void isAccessibleAndFitsItsWindow(String below, String language, int width) {
        try (Window window = window(new Look(width, true, language)).go(below + "?lang=" + language)) {
            assertThat(window.status()).isEqualTo(200);
            assertThat(window.faults("form" + below.replace('/', '-') + "-" + language + "-" + width))
                    .isEmpty();
        }
    }

    private static Window filled(Window window, String reason) {
        window.press("#dangerToLife", "Space").press("#consentUnobtainable", "Space");
        window.press("[name=reasonCode]", "Space").tabTo("#reason");
        window.page().keyboard().type(reason);
        return window.follow(SUBMIT);
    }

    @ParameterizedTest(name = "{0} px, scripts {1}")
    @CsvSource({"1440, true", "320, false"})
    void emergencyAccessIsOpenedAndEndedByKeyboardAlone(int width, boolean scripts) {
        try (Window window = window(new Look(width, scripts)).go("")) {
            assertThat(window.text()).doesNotContain(MUNICIPAL);
            window.follow("#a-emergency");
            assertThat(window.text()).contains("Det här loggas när du trycker");
            filled(window, "Medvetslös vid ankomsten");
            assertThat(window.text()).contains(MUNICIPAL);
            assertThat(window.page().title()).startsWith("Nödöppning pågår till");
            assertThat(window.faults("emergency-running-sv-" + width)).isEmpty();
            window.follow("#a-end");
            assertThat(window.faults("emergency-form-running-sv-" + width)).isEmpty();
            window.follow("form[action$='/emergency/end'] button").go("");
            assertThat(window.text()).doesNotContain(MUNICIPAL, "Nödöppning pågår");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void whatIsWrongInAFormIsToldWhereItIs(String language) {
        try (Window window = window(new Look(320, true, language)).go("/emergency?lang=" + language)) {
            filled(window, "Personen 19121212-1212 sover");
            assertThat(window.page().locator("[role=alert] a[href='#reason']").count())
                    .isOne();
            assertThat(window.page().locator("#reason[aria-invalid=true]").inputValue())
                    .contains("sover");
            assertThat(window.faults("emergency-wrong-" + language + "-320")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLiftIsAskedForByKeyboardAlone(boolean scripts) {
        try (Window window = window(new Look(320, scripts)).go("")) {
            assertThat(window.text()).contains("Spärrad information finns").doesNotContain("Vikt på kliniken");
            window.follow("a.act[href*='/lift']");
            window.press("[name=grantee]", "Space")
                    .press("[name=ground]", "Space")
                    .tabTo("#reason");
            window.page().keyboard().type("Behövs inför operation");
            window.follow(SUBMIT);
            assertThat(window.text()).contains("Begäran är mottagen");
            assertThat(window.faults("lift-sent-sv-320" + (scripts ? "" : "-scriptless")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConsentIsRegisteredByKeyboardAlone(boolean scripts) {
        try (Window window = window(new Look(320, scripts)).go("")) {
            window.follow("a.act[href*='/consent']");
            window.press("[name=grantee]", "Space").press("#asked", "Space").follow(SUBMIT);
            assertThat(window.text()).contains(MUNICIPAL);
            assertThat(window.faults("consented-sv-320" + (scripts ? "" : "-scriptless")))
                    .isEmpty();
        }
    }

    @Test
    void whoMayNotIsToldSoOnAnAccessiblePage() {
        try (Window window = window(house.assessor(), new Look(320, true)).go("/emergency")) {
            assertThat(window.status()).isEqualTo(403);
            assertThat(window.text()).contains("bara vårdgivares personal");
            assertThat(window.faults("refused-emergency-sv-320")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void whoHasNoRelationToThePersonIsToldSoOnAnAccessiblePage(String language) {
        var look = new Look(320, true, language);
        try (Window window = window(house.stranger(), look).go("?lang=" + language)) {
            assertThat(window.status()).isEqualTo(403);
            assertThat(window.text()).doesNotContain("Tolvansson");
            assertThat(window.faults("refused-stranger-" + language + "-320")).isEmpty();
        }
    }
}
