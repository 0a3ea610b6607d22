package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SMART EHR launch, as the application (view.md 3.1; security.md 6: 16, 18, 21, 26, 27). */
class SmartLaunchTest {

    private static LaunchingHub house;

    private EhrInMemory ehr;
    private TestBrowser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        house = new LaunchingHub(folder, true);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void begin() {
        house.begin();
        ehr = house.ehr;
        browser = house.browser;
    }

    private HttpResponse<String> launched() {
        String iss = URLEncoder.encode(ehr.iss(), StandardCharsets.UTF_8);
        return browser.get("/launch?iss=" + iss + "&launch=xyz");
    }

    private HttpResponse<String> back() {
        return house.loggedIn(launched());
    }

    @Test
    void theBrowserIsSentToLogInWithAllThatSmartAsksFor() {
        HttpResponse<String> answer = launched();
        String to = TestBrowser.location(answer);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(to).startsWith(ehr.iss() + "/auth?");
        assertThat(LaunchingHub.parameter(to, "response_type")).isEqualTo("code");
        assertThat(LaunchingHub.parameter(to, "client_id")).isEqualTo(EhrInMemory.CLIENT);
        assertThat(LaunchingHub.parameter(to, "redirect_uri"))
                .isEqualTo("http%3A%2F%2F127.0.0.1%3A8080%2Flaunch%2Fcallback");
        assertThat(LaunchingHub.parameter(to, "scope")).isEqualTo("launch+openid+fhirUser+patient%2FPatient.rs");
        assertThat(LaunchingHub.parameter(to, "launch")).isEqualTo("xyz");
        assertThat(LaunchingHub.parameter(to, "code_challenge_method")).isEqualTo("S256");
        assertThat(LaunchingHub.parameter(to, "state")).hasSize(43);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-brygga-login=")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void theReaderSeesThePatientOfTheRecordSystem() {
        ehr.context.putAll(Map.of("need_patient_banner", false, "appContext", "{\\\"section\\\":\\\"plan\\\"}"));
        HttpResponse<String> back = back();

        assertThat(back.statusCode()).isEqualTo(303);
        String page = TestBrowser.location(back);
        assertThat(page).matches("/view/[A-Za-z0-9_-]{43}").doesNotContain(OnePatient.NUMBER);
        assertThat(browser.get(page).body()).isEqualTo(OnePatient.ID + " SE2120009994-A1 plan");
        assertThat(house.record().read).singleElement().satisfies(access -> {
            assertThat(access.interaction()).isEqualTo("launch");
            assertThat(access.caller().patient()).isEqualTo(OnePatient.ID);
        });
    }

    @Test
    void whoTheRecordSystemSaysGoesWithThePage() {
        String page = TestBrowser.location(back());

        assertThat(browser.get(page + "/said").body()).isEqualTo("Tolvansson, Tolvan 19121212-1212 1912-12-12");
    }

    @Test
    void case018AnUnknownRecordSystemIsRefusedAndNothingIsAskedOfIt() {
        for (String iss : List.of(
                "https://evil.example/fhir",
                ehr.iss() + "/",
                ehr.iss().toUpperCase(java.util.Locale.ROOT),
                "",
                "%00")) {
            String encoded = URLEncoder.encode(iss, StandardCharsets.UTF_8);
            assertThat(browser.get("/launch?launch=xyz&iss=" + encoded).statusCode())
                    .as(iss)
                    .isEqualTo(400);
        }
        assertThat(browser.get("/launch?launch=xyz&iss=a&iss=b").statusCode()).isEqualTo(400);
        assertThat(ehr.asked).isEmpty();
        assertThat(house.hub.audit.last().outcome()).isEqualTo("4");
    }

    @Test
    void case016AnAnswerWithoutItsStateOrForAnotherBrowserOpensNothing() {
        String to = TestBrowser.location(launched());
        String code = ehr.authorize(to);
        String state = LaunchingHub.parameter(to, "state");
        TestBrowser other = new TestBrowser(house.hub, "document");

        for (String query :
                List.of("code=" + code, "code=" + code + "&state=" + state + "x", "state=" + state + "&state=b")) {
            assertThat(browser.get("/launch/callback?" + query).statusCode()).isEqualTo(403);
        }
        assertThat(other.get("/launch/callback?code=" + code + "&state=" + state)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ehr.asked).doesNotContain("/fhir/token");
        // A state counts once, also for who guessed it.
        assertThat(browser.get("/launch/callback?code=" + code + "&state=" + state)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void twoPersonsByOneNumberAreShownAndNothingOpens() {
        ehr.patient = ehr.patient.replace("Tolvansson", "Andersson").replace("1912-12-12", "1913-12-12");
        HttpResponse<String> back = back();

        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.body())
                .contains("Tolvan Andersson", "1913-12-12", "Tolvan Tolvansson", "1912-12-12")
                .doesNotContain(OnePatient.NUMBER, "121212-1212");
        assertThat(back.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(house.hub.audit.last().reason()).isEqualTo("PATIENT_MISMATCH");
        assertThat(house.hub.audit.last().person()).isEqualTo(OnePatient.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tolvánsson", "TOLVANSSON", "Tolvansson "})
    void spellingsOfOneNameAreOnePerson(String family) {
        ehr.patient = ehr.patient.replace("Tolvansson", family);
        assertThat(back().statusCode()).isEqualTo(303);
    }

    @Test
    void aPatientWithoutARightNumberOpensNothing() {
        ehr.patient = ehr.patient.replace("191212121212", "191212121213");
        assertThat(back().statusCode()).isEqualTo(422);
    }

    @Test
    void case026AndCase027AWeakLoginAndAnotherPurposeOpenNothing() {
        ehr.claims.put("acr", "http://id.sambi.se/loa/loa2");
        assertThat(back().statusCode()).isEqualTo(403);
        ehr.claims.put("acr", "http://id.sambi.se/loa/loa3");
        ehr.claims.put("commissionPurpose", "Administration");
        assertThat(back().statusCode()).isEqualTo(403);
        assertThat(house.hub.audit.last().reason()).isEqualTo("PURPOSE");
    }

    @Test
    void aLoginThatDoesNotCountYetOpensNothing() {
        ehr.claims.put("nbf", Instant.now().plusSeconds(90).getEpochSecond());
        assertThat(back().statusCode()).isEqualTo(401);
        assertThat(house.hub.audit.last().reason()).isEqualTo("TOKEN_EARLY");
        ehr.claims.put("nbf", Instant.now().plusSeconds(30).getEpochSecond());
        assertThat(TestBrowser.location(back())).startsWith("/view/");
    }

    @Test
    void case021OnlyTheRecordSystemThatOpenedAPageFramesIt() {
        house.browser = new TestBrowser(house.hub, "iframe");
        browser = house.browser;
        HttpResponse<String> back = back();
        HttpResponse<String> page = browser.get(TestBrowser.location(back));

        assertThat(back.headers().firstValue("Set-Cookie").orElse("")).contains("SameSite=None", "Partitioned");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("frame-ancestors https://journal.north.example");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(house.hub.get("/fhir/Patient/1", null).headers().firstValue("X-Frame-Options"))
                .hasValue("DENY");
    }
}
