package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a frame nobody can type: who is not logged in goes on in a tab, if nobody has said no (view.md 3.1, 3.2). */
class FrameLoginTest {

    private static final Pattern BESIDES = Pattern.compile("<a target=\"_blank\" rel=\"noopener\" href=\"([^\"]+)\">");

    private static LaunchingHub house;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        house = new LaunchingHub(folder, false);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void begin() {
        house.begin();
        house.browser = new TestBrowser(house.hub, "iframe");
    }

    private static HttpResponse<String> failed(LaunchingHub at, HttpResponse<String> begun, String error) {
        String login = TestBrowser.location(begun);
        return at.browser.get("/launch/callback?error=" + error + "&state=" + LaunchingHub.parameter(login, "state"));
    }

    private static String besides(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(403);
        Matcher link = BESIDES.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static HttpResponse<String> handle() {
        return house.browser.get("/view?launch=" + house.handle(OnePatient.NUMBER, "SE2120009994-A1"));
    }

    @Test
    void aHandleOpensInATabWhereTheReaderCanLogIn() {
        HttpResponse<String> begun = handle();
        assertThat(TestBrowser.location(begun)).contains("prompt=none");
        String link = besides(failed(house, begun, "login_required"));
        assertThat(house.hub.audit.last().reason()).isEqualTo("LOGIN_IN_FRAME");
        assertThat(link).startsWith("/view?launch=").doesNotContain(OnePatient.NUMBER);

        house.browser = new TestBrowser(house.hub, "document");
        HttpResponse<String> inTab = house.browser.get(link);
        assertThat(TestBrowser.location(inTab)).doesNotContain("prompt");
        HttpResponse<String> opened = house.loggedIn(inTab);
        assertThat(house.browser.get(TestBrowser.location(opened)).body())
                .isEqualTo(OnePatient.ID + " SE2120009994-A1 plan");
        assertThat(house.browser.get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void aBrowserThatDoesNotSayWhereThePageStandsIsNotSentInCircles() {
        String link = besides(failed(house, handle(), "interaction_required"));
        house.browser = new TestBrowser(house.hub, "empty");
        assertThat(TestBrowser.location(house.browser.get(link))).doesNotContain("prompt");
    }

    @Test
    void itOpensForTheSameEmployeeAlone() {
        String link = besides(failed(house, handle(), "login_required"));
        house.browser = new TestBrowser(house.hub, "document");
        house.ehr.claims.put("employeeHsaId", "SE2120009994-A2");
        assertThat(house.loggedIn(house.browser.get(link)).statusCode()).isEqualTo(403);
        assertThat(house.hub.audit.last().reason()).isEqualTo("USER_DIFFERS");
    }

    @Test
    void whoIsRefusedIsToldSoAndNoMore() {
        HttpResponse<String> page = failed(house, handle(), "access_denied");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Nobody is logged in").doesNotContain("target=");
    }

    @Test
    void whatTheRecordSystemHasClosedMeanwhileStaysClosed() {
        String handle = house.handle(OnePatient.NUMBER, "SE2120009994-A1");
        HttpResponse<String> begun = house.browser.get("/view?launch=" + handle);
        house.system("north", "/launch-context/" + handle + "/end", "");
        assertThat(failed(house, begun, "login_required").statusCode()).isEqualTo(410);

        String later = house.handle(OnePatient.NUMBER, "SE2120009994-A1");
        String link = besides(failed(house, house.browser.get("/view?launch=" + later), "login_required"));
        house.system("north", "/launch-context/" + later + "/end", "");
        house.browser = new TestBrowser(house.hub, "document");
        assertThat(house.loggedIn(house.browser.get(link)).statusCode()).isEqualTo(410);
    }

    @Test
    void aFrameThatKeepsNoCookieIsToldWhatToAskFor() {
        HttpResponse<String> begun = handle();
        house.browser.cookies.clear();
        HttpResponse<String> page = failed(house, begun, "login_required");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("window of its own").doesNotContain("target=");
        assertThat(house.hub.audit.last().reason()).isEqualTo("FRAME_COOKIES");
    }

    @Test
    void outsideAFrameThereIsNothingToGoOnTo() {
        house.browser = new TestBrowser(house.hub, "document");
        HttpResponse<String> page = failed(house, handle(), "login_required");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("target=");
    }

    @Test
    void aSmartLaunchGoesOnByTheSameLaunch(@TempDir Path folder) throws Exception {
        try (LaunchingHub smart = new LaunchingHub(folder, true)) {
            smart.begin();
            smart.browser = new TestBrowser(smart.hub, "iframe");
            String iss = URLEncoder.encode(smart.ehr.iss(), StandardCharsets.UTF_8);
            HttpResponse<String> begun = smart.browser.get("/launch?iss=" + iss + "&launch=xyz");
            String link = besides(failed(smart, begun, "login_required"));

            smart.browser = new TestBrowser(smart.hub, "document");
            HttpResponse<String> inTab = smart.browser.get(link);
            assertThat(LaunchingHub.parameter(TestBrowser.location(inTab), "launch"))
                    .isEqualTo("xyz");
            assertThat(inTab.headers().firstValue("Set-Cookie").orElse("")).contains("SameSite=Lax");
            assertThat(TestBrowser.location(smart.loggedIn(inTab))).startsWith("/view/");
        }
    }
}
