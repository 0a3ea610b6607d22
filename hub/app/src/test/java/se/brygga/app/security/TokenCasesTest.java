package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks on tokens of security.md 6: cases 1, 3 to 6 and 10. */
class TokenCasesTest {

    private static final String PATH = "/fhir/Patient/1";

    @AutoClose
    private static SecuredHub hub;

    private static Minted minted;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
        minted = hub.minted;
    }

    @Test
    void aTokenThatIsRightLogsIn() {
        HttpResponse<String> answer = hub.bearer(PATH, minted.sign(Minted.nurse()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void case001AlgNone() {
        refused(new PlainJWT(Minted.nurse().build()).serialize(), "TOKEN_UNREADABLE");
    }

    @ParameterizedTest(name = "Case003 issued {0} s, valid from {1} s, expires {2} s: {3}")
    @CsvSource({
        "-7200, -7200, -3600, TOKEN_EXPIRED",
        "-200, -200, -61, TOKEN_EXPIRED",
        "0, 120, 300, TOKEN_EARLY",
        "120, 0, 300, TOKEN_EARLY",
        "-400000000, -400000000, 300, TOKEN_LIFE",
        "0, 0, 3700, TOKEN_LIFE"
    })
    void case003Times(long issued, long notBefore, long expires, String code) {
        refused(minted.sign(times(issued, notBefore, expires)), code);
    }

    @Test
    void case003SkewOfAMinuteIsBorne() {
        assertThat(hub.bearer(PATH, minted.sign(times(-200, -200, -30))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void case099ClockOfAnIssuerFiveMinutesOffIsNotBorne() {
        refused(minted.sign(times(300, 300, 900)), "TOKEN_EARLY");
        refused(minted.sign(times(-600, -600, -300)), "TOKEN_EXPIRED");
    }

    @Test
    void case003WithoutTimes() {
        refused(minted.sign(Minted.nurse().expirationTime(null)), "TOKEN_TIMES");
        refused(minted.sign(Minted.nurse().issueTime(null)), "TOKEN_TIMES");
    }

    @ParameterizedTest(name = "Case004 {0}")
    @ValueSource(strings = {"https://other.example/fhir", Minted.AUDIENCE + "/", "http://127.0.0.1:8080"})
    void case004AudienceOfAnother(String audience) {
        refused(minted.sign(Minted.nurse().audience(audience)), "AUDIENCE");
    }

    @ParameterizedTest(name = "Case005 {0}")
    @ValueSource(
            strings = {Minted.ISSUER + ".evil", Minted.ISSUER + "/", "HTTPS://idp.example.se", " " + Minted.ISSUER})
    void case005IssuerThatLooksAlike(String issuer) {
        refused(minted.sign(Minted.nurse().issuer(issuer)), "ISSUER_UNKNOWN");
    }

    @ParameterizedTest(name = "Case006 {0}")
    @ValueSource(strings = {"../../../etc/passwd", "' or 1=1 --", "file:/etc/passwd", "first\u0000"})
    void case006KeyIdIsOnlyAName(String kid) {
        refused(minted.sign(minted.header().keyID(kid), Minted.nurse()), "TOKEN_INVALID");
    }

    @Test
    void case006TokenOverEightKilobytes() {
        String token = minted.sign(Minted.nurse().claim("filler", "x".repeat(8 * 1024)));

        // The server has a limit of 8 kB for all headers, so it answers before the token is looked at.
        assertThat(hub.bearer(PATH, token).statusCode()).isIn(400, 401, 431);
    }

    @Test
    void case010TokenInTheQueryIsIgnored() {
        var answer = hub.get(PATH + "?access_token=" + minted.sign(Minted.nurse()), null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(hub.audit.last().reason()).isEqualTo("NO_CREDENTIALS");
    }

    @ParameterizedTest(name = "type {0}: {1}")
    @CsvSource({"at+jwt, 200", "JWT, 200", ", 200", "dpop+jwt, 401", "logout+jwt, 401"})
    void otherTypesAreNoAccessTokens(String type, int status) {
        var header = minted.header().type(type == null ? null : new JOSEObjectType(type));

        assertThat(hub.bearer(PATH, minted.sign(header, Minted.nurse())).statusCode())
                .isEqualTo(status);
    }

    private static JWTClaimsSet.Builder times(long issued, long notBefore, long expires) {
        Instant now = Instant.now();
        return Minted.nurse()
                .issueTime(Date.from(now.plusSeconds(issued)))
                .notBeforeTime(Date.from(now.plusSeconds(notBefore)))
                .expirationTime(Date.from(now.plusSeconds(expires)));
    }

    private static void refused(String token, String code) {
        HttpResponse<String> answer = hub.bearer(PATH, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("invalid_token");
        assertThat(answer.body()).contains("\"OperationOutcome\"", code).doesNotContain(Minted.NURSE);
        assertThat(hub.audit.last().reason()).isEqualTo(code);
    }
}
