package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed forms, for record systems whose backend posts nothing (view.md 3.2; security.md 6: 17). */
class SignedFormTest {

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

    private JWTClaimsSet.Builder form() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ehr.iss())
                .audience("http://127.0.0.1:8080/launch")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim(
                        "patient",
                        Map.of(
                                "system",
                                "http://electronichealth.se/identifier/personnummer",
                                "value",
                                OnePatient.NUMBER))
                .claim("user", Map.of("employeeHsaId", "SE2120009994-A1"))
                .claim("purpose", "TREAT");
    }

    @Test
    void aSignedFormOpensThePatientOnceAndNeverByGet() {
        String signed = ehr.sign(JWSAlgorithm.RS256, form().build());
        assertThat(browser.get("/launch?context=" + signed).statusCode()).isEqualTo(400);
        assertThat(browser.post("/launch?context=" + signed, "").statusCode()).isEqualTo(401);

        HttpResponse<String> opened = house.loggedIn(browser.post("/launch", "context=" + signed));
        assertThat(browser.get(TestBrowser.location(opened)).body()).startsWith(OnePatient.ID);
        assertThat(browser.post("/launch", "context=" + signed).statusCode()).isEqualTo(401);
    }

    @Test
    void case017AFormThatIsOldForAnotherOrOfAnotherIsRefused() {
        Instant now = Instant.now();
        for (JWTClaimsSet.Builder wrong : List.of(
                form().expirationTime(Date.from(now.plusSeconds(120))),
                form().issueTime(Date.from(now.minusSeconds(300))).expirationTime(Date.from(now.minusSeconds(240))),
                form().audience("http://127.0.0.1:8080/other"),
                form().issuer("https://evil.example"),
                form().jwtID(null))) {
            String signed = ehr.sign(JWSAlgorithm.RS256, wrong.build());
            assertThat(browser.post("/launch", "context=" + signed).statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.post("/launch", "context=a.b.c").statusCode()).isEqualTo(401);
        assertThat(browser.post("/launch", "").statusCode()).isEqualTo(401);
    }
}
