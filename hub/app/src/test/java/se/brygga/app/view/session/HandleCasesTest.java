package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.security.Minted;
import se.brygga.app.security.SecuredHub;

/** Launch handles, for record systems without SMART (view.md 3.2; security.md 6: 17, 23). */
class HandleCasesTest {

    private static LaunchingHub house;

    private EhrInMemory ehr;
    private TestBrowser browser;

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
        ehr = house.ehr;
        browser = house.browser;
    }

    private HttpResponse<String> system(String client, String path, String body) {
        return house.system(client, path, body);
    }

    private String handle(String number, String employee) {
        return house.handle(number, employee);
    }

    @Test
    void aHandleOpensThePatientForWhomItWasMadeAfterALogin() {
        String handle = handle(OnePatient.NUMBER, "SE2120009994-A1");
        HttpResponse<String> opened = house.loggedIn(browser.get("/view?launch=" + handle));

        String page = TestBrowser.location(opened);
        assertThat(browser.get(page).body()).isEqualTo(OnePatient.ID + " SE2120009994-A1 plan");

        // Who is signed in here already need not log in again.
        String next = handle("196101182803", "SE2120009994-a1");
        String second = TestBrowser.location(browser.get("/view?launch=" + next));
        assertThat(second).startsWith("/view/").isNotEqualTo(page);
        assertThat(browser.get(second).body()).startsWith("person-of-196101182803 ");
        assertThat(browser.get(page).body()).startsWith(OnePatient.ID);
    }

    @Test
    void case017AHandleCountsOnceAndForItsEmployeeAlone() {
        String handle = handle(OnePatient.NUMBER, "SE2120009994-A1");
        house.loggedIn(browser.get("/view?launch=" + handle));
        for (String used : List.of(handle, "x", "")) {
            assertThat(browser.get("/view?launch=" + used).statusCode()).isEqualTo(403);
        }
        assertThat(house.hub.audit.last().reason()).isEqualTo("HANDLE_UNKNOWN");

        String ofOther = handle(OnePatient.NUMBER, "SE2120009994-A2");
        assertThat(house.loggedIn(browser.get("/view?launch=" + ofOther)).statusCode())
                .isEqualTo(403);
        assertThat(house.hub.audit.last().reason()).isEqualTo("USER_DIFFERS");
        assertThat(house.hub.audit.last().caller().who()).isEqualTo("SE2120009994-A1");
    }

    @Test
    void case023TheRecordSystemClosesThePatient() {
        String handle = handle(OnePatient.NUMBER, "SE2120009994-A1");
        String page = TestBrowser.location(house.loggedIn(browser.get("/view?launch=" + handle)));
        assertThat(browser.get(page + "/alive").statusCode()).isEqualTo(204);

        assertThat(system("south", "/launch-context/" + handle + "/end", "").statusCode())
                .isEqualTo(403);
        assertThat(system("north", "/launch-context/" + handle + "/end", "").statusCode())
                .isEqualTo(204);

        assertThat(browser.get(page + "/alive").statusCode()).isEqualTo(410);
        assertThat(browser.get(page).body()).contains("closed in the record system");
        String unused = handle(OnePatient.NUMBER, "SE2120009994-A1");
        assertThat(system("north", "/launch-context/" + unused + "/end", "").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/view?launch=" + unused).statusCode()).isEqualTo(403);
    }

    @Test
    void case023WhatIsClosedDuringTheLoginDoesNotOpen() {
        String handle = handle(OnePatient.NUMBER, "SE2120009994-A1");
        HttpResponse<String> login = browser.get("/view?launch=" + handle);
        assertThat(system("north", "/launch-context/" + handle + "/end", "").statusCode())
                .isEqualTo(204);

        assertThat(house.loggedIn(login).statusCode()).isEqualTo(410);
        assertThat(house.record().read).isEmpty();
    }

    @Test
    void aRecordSystemOpensNothingForStaffOfAnotherProvider() {
        ehr.claims.put("healthCareProviderHsaId", "SE2120009986-O1");
        ehr.claims.put("healthCareUnitHsaId", "SE2120009986-HTJ01");
        ehr.claims.put("commissionPurpose", "Insatser");

        HttpResponse<String> back =
                house.loggedIn(browser.get("/view?launch=" + handle(OnePatient.NUMBER, "SE2120009994-A1")));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(house.hub.audit.last().reason()).isEqualTo("PROVIDER_OF_ANOTHER");
        assertThat(house.record().read).isEmpty();
    }

    @Test
    void onlyTheSystemOfARecordSystemLeavesContexts() {
        String body = LaunchingHub.CONTEXT.formatted(OnePatient.NUMBER, "SE2120009994-A1", "nonce-of-test");
        assertThat(system("south", "/launch-context", body).statusCode()).isEqualTo(403);
        var nurse = house.hub
                .request("/launch-context")
                .header(
                        "Authorization",
                        "Bearer "
                                + ehr.sign(
                                        JWSAlgorithm.RS256,
                                        Minted.nurse().issuer(ehr.iss()).build()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        assertThat(SecuredHub.send(nurse).statusCode()).isEqualTo(403);
        assertThat(system("north", "/launch-context", body).statusCode()).isEqualTo(201);
        assertThat(system("north", "/launch-context", body).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsRepeated() {
        for (String body : List.of(
                "{}",
                "{\"user\":{\"employeeHsaId\":\"SE2120009994-A1\"},\"purpose\":\"ETREAT\",\"nonce\":\"12345678\"}",
                LaunchingHub.CONTEXT.formatted("191212121213", "SE2120009994-A1", "12345678"),
                LaunchingHub.CONTEXT.formatted(OnePatient.NUMBER, "SE2120009994-A1", "1"),
                "[1,2",
                "\"text\"")) {
            HttpResponse<String> answer = system("north", "/launch-context", body);
            assertThat(answer.statusCode()).as(body).isIn(400, 422);
            assertThat(answer.body()).contains("\"detail\"").doesNotContain("1912121212", "ETREAT");
        }
    }
}
