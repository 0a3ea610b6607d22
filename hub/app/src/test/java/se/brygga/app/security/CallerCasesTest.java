package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent;

/** Who a token makes of its bearer; security.md 6, cases 26 to 29. */
class CallerCasesTest {

    private static final String PATH = "/fhir/Patient/1";

    @AutoClose
    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
    }

    @Test
    void aNurseReadsForHerUnit() {
        var answer = get(PATH, Minted.nurse());

        assertThat(answer.body())
                .contains("view [READER] null")
                .contains("side=CARE, provider=SE2120009994-V1, unit=SE2120009994-K01, user=" + Minted.NURSE)
                .contains("assurance=3, purpose=CARE", "system=false", "reads")
                .doesNotContain("writes");
    }

    @Test
    void anAssessorReadsForSocialCare() {
        var answer = get(
                PATH,
                Minted.nurse()
                        .claim("commissionPurpose", "Insatser")
                        .claim("healthCareProviderHsaId", "SE2120009986-O1")
                        .claim("healthCareUnitHsaId", "SE2120009986-HTJ01"));

        assertThat(answer.body()).contains("side=SOCIAL, provider=SE2120009986-O1", "purpose=INTERVENTION");
    }

    @Test
    void aSystemSpeaksForItsConnector() {
        var answer = get(PATH, Minted.system("north"));

        assertThat(answer.body())
                .contains("north [SYSTEM] north-ehr")
                .contains("provider=SE2120009994-V1, unit=SE2120009994-K01, user=north", "system=true", "writes");
    }

    @Test
    void scopesAreNarrowedByTheRegistration() {
        assertThat(get(PATH, Minted.system("south")).body()).contains("reads").doesNotContain("writes");
    }

    @Test
    void aPatientScopeIsWorthNothingWithoutAPatient() {
        var claims = Minted.nurse().claim("scope", "patient/*.rs");

        assertThat(get(PATH, claims).body()).doesNotContain("reads");
        assertThat(get(PATH, claims.claim("patient", "p1")).body()).contains("reads");
    }

    @ParameterizedTest(name = "Case026 {0}")
    @NullSource
    @ValueSource(
            strings = {
                "http://id.sambi.se/loa/loa2",
                "2",
                "http://id.swedenconnect.se/loa/1.0/uncertified-loa3",
                "loa30",
                "high"
            })
    void case026AssuranceBelowThree(String acr) {
        refused(403, "ASSURANCE", Minted.nurse().claim("acr", acr));

        assertThat(hub.audit.last().caller().who()).isEqualTo(Minted.NURSE);
    }

    @ParameterizedTest(name = "Case027 {0}")
    @NullSource
    @ValueSource(strings = {"Administration", "Forskning", "vård och behandling", ""})
    void case027PurposeThatIsNoCare(String purpose) {
        refused(403, "PURPOSE", Minted.nurse().claim("commissionPurpose", purpose));
    }

    @ParameterizedTest(name = "Case028 {0}")
    @CsvSource({"user:SE2120009994-A28", "user:se2120009994-a28", "jti:revoked-28", "client:south"})
    void case028RevokedWithinAMinute(String line) throws IOException {
        JWTClaimsSet.Builder claims = line.startsWith("client")
                ? Minted.system("south")
                : Minted.nurse().claim("employeeHsaId", "SE2120009994-A28").jwtID("revoked-28");
        assertThat(get(PATH, claims).statusCode()).isEqualTo(200);

        Files.writeString(hub.home.resolve(Revocations.FILE), "# left\n" + line + "\n");
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> get(PATH, claims).statusCode() == 401);
            assertThat(hub.audit.last().reason()).isEqualTo("REVOKED");
        } finally {
            Files.delete(hub.home.resolve(Revocations.FILE));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(PATH, claims).statusCode() == 200);
    }

    @Test
    void case029BoundTokenWithoutProof() {
        var bound = Minted.nurse().claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));

        refused(401, "TOKEN_BOUND", bound);
        assertThat(hub.get(PATH, "DPoP " + hub.minted.sign(bound)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "without {0}: {2}")
    @CsvSource({
        "client_id, 401, CLIENT_UNKNOWN",
        "employeeHsaId, 403, USER_MISSING",
        "roles, 403, NO_ROLE",
        "commissionHsaId, 403, COMMISSION_MISSING",
        "healthCareProviderHsaId, 403, COMMISSION_MISSING",
        "healthCareUnitHsaId, 403, COMMISSION_MISSING",
        "jti, 401, TOKEN_ID"
    })
    void eachClaimIsNeeded(String claim, int status, String code) {
        refused(status, code, Minted.nurse().claim(claim, null));
    }

    @Test
    void aSystemMayComeWithoutATokenId() {
        assertThat(get(PATH, Minted.system("north").jwtID(null)).statusCode()).isEqualTo(200);
    }

    @Test
    void claimsThatContradictEachOtherAreRefused() {
        refused(401, "CLIENT_AMBIGUOUS", Minted.nurse().claim("azp", "north"));
        refused(401, "CLIENT_UNKNOWN", Minted.system("stranger"));
        refused(403, "UNIT_ELSEWHERE", Minted.nurse().claim("healthCareUnitHsaId", "SE2120009986-HTJ01"));
        refused(403, "PROVIDER_UNKNOWN", Minted.nurse().claim("healthCareProviderHsaId", "SE2120009999-V1"));
        refused(403, "NO_ROLE", Minted.nurse().claim("roles", List.of("SYSTEM", "OPERATOR", "BREAK_GLASS")));
        refused(
                403,
                "ROLES_CONFLICT",
                Minted.nurse().claim("client_id", "operations").claim("roles", List.of("OPERATOR", "AUDITOR")));
    }

    private static void refused(int status, String code, JWTClaimsSet.Builder claims) {
        var answer = get(PATH, claims);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.body()).contains(code);
            assertThat(hub.audit.last().reason()).isEqualTo(code);
            assertThat(hub.audit.last().kind())
                    .isEqualTo(status == 401 ? AccessEvent.Kind.LOGIN_FAILED : AccessEvent.Kind.DENIED);
        }
    }

    private static HttpResponse<String> get(String path, JWTClaimsSet.Builder claims) {
        return hub.bearer(path, hub.minted.sign(claims));
    }
}
