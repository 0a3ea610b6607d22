package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Browser.Look;
import se.brygga.app.view.browser.Window;

/** What a reader sees whom a launch does not lead to a patient, in a real Chromium (view.md 3.1). */
class LaunchBrowserTest {

    private static LaunchingHub house;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Browser.shared();
        house = new LaunchingHub(folder, true);
    }

    @AfterAll
    static void stop() {
        if (house != null) {
            house.close();
        }
    }

    @BeforeEach
    void begin() {
        house.begin();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "/launch, sv, 400",
        "/launch, en, 400",
        "/launch?launch=xyz&iss=https%3A%2F%2Fevil.example, sv, 400",
        "/launch/callback?code=c&state=s, en, 403",
        "/view?launch=nothing, sv, 403",
        "/view/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, en, 401",
        "/view/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, sv, 401"
    })
    void whatCannotBeOpenedIsToldOnAnAccessiblePage(String path, String language, int status) {
        var look = new Look(320, true, language);
        try (Window window = Browser.shared().window(house.hub.port(), look).go(path)) {
            assertThat(window.status()).isEqualTo(status);
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(window.faults("launch-refused" + path.replaceAll("\\W+", "-") + "-" + language))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"sv, 1440", "en, 320"})
    void twoPersonsByOneNumberAreShownSideBySide(String language, int width) {
        house.ehr.patient = house.ehr.patient.replace("Tolvansson", "Andersson").replace("1912-12-12", "1913-12-12");
        var look = new Look(width, true, language);
        try (Window window = Browser.shared().window(house.hub.port(), look)) {
            String iss = URLEncoder.encode(house.ehr.iss(), StandardCharsets.UTF_8);
            window.page().navigate("http://127.0.0.1:" + house.hub.port() + "/launch?launch=xyz&iss=" + iss);
            String login = window.page().url();
            assertThat(login).startsWith(house.ehr.iss() + "/auth?");
            window.forget()
                    .go("/launch/callback?code=" + house.ehr.authorize(login) + "&state="
                            + LaunchingHub.parameter(login, "state"));

            assertThat(window.status()).isEqualTo(409);
            assertThat(window.text()).contains("Andersson", "1913-12-12", "Tolvansson", "1912-12-12");
            assertThat(window.faults("launch-mismatch-" + language + "-" + width))
                    .isEmpty();
        }
    }
}
