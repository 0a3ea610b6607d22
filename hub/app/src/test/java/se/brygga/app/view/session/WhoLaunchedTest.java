package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opened a patient in the record system sees it, and nobody else who is signed on in that browser (view.md 3.1). */
class WhoLaunchedTest {

    private static LaunchingHub house;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        house = new LaunchingHub(folder, true, true);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void begin() {
        house.begin();
        house.ehr.claims.remove("employeeHsaId");
        house.ehr.claims.remove("commissionHsaId");
    }

    private static HttpResponse<String> launched() {
        String iss = URLEncoder.encode(house.ehr.iss(), StandardCharsets.UTF_8);
        return house.loggedIn(house.browser.get("/launch?launch=xyz&iss=" + iss));
    }

    private static HttpResponse<String> signedOn(HttpResponse<String> launched, String employee) {
        assertThat(TestBrowser.location(launched)).startsWith(house.ehr.iss() + "/auth?");
        house.ehr.claims.put("employeeHsaId", employee);
        house.ehr.claims.put("commissionHsaId", "SE2120009994-B1");
        return house.loggedIn(launched);
    }

    @Test
    void thePractitionerOfTheLoginIsWhoMaySignOn() {
        house.ehr.claims.put("fhirUser", house.ehr.iss() + "/Practitioner/u1");
        HttpResponse<String> opened = signedOn(launched(), "SE2120009994-A1");

        assertThat(house.browser.get(TestBrowser.location(opened)).body()).startsWith(OnePatient.ID);
    }

    @Test
    void anotherWhoIsSignedOnThereDoesNotGetThePatient() {
        house.ehr.claims.put("fhirUser", "Practitioner/u1");
        HttpResponse<String> refused = signedOn(launched(), "SE2120009994-A2");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(house.record().read).isEmpty();
        assertThat(house.hub.audit.last().reason()).isEqualTo("USER_DIFFERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Patient/p1", "https://evil.example/Practitioner/u1", "Practitioner/../Patient/p1"})
    void whereNobodyIsNamedNothingOpens(String fhirUser) {
        house.ehr.claims.put("fhirUser", fhirUser);
        HttpResponse<String> refused = launched();

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(house.hub.audit.last().reason()).isEqualTo("USER_UNTOLD");
    }

    @Test
    void aRecordSystemOpensNothingForStaffOfAnotherProvider() {
        house.ehr.claims.put("employeeHsaId", "SE2120009994-A1");
        house.ehr.claims.put("commissionHsaId", "SE2120009994-B1");
        house.ehr.claims.put("healthCareProviderHsaId", "SE2120009986-O1");
        house.ehr.claims.put("healthCareUnitHsaId", "SE2120009986-HTJ01");
        house.ehr.claims.put("commissionPurpose", "Insatser");

        HttpResponse<String> back = launched();

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(house.record().read).isEmpty();
        assertThat(house.hub.audit.last().reason()).isEqualTo("PROVIDER_OF_ANOTHER");
        assertThat(house.hub.audit.last().caller().reader().provider()).isEqualTo("SE2120009986-O1");
    }
}
