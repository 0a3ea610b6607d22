package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor is somebody's, and needs no commission of care for it (SVOD 4; security.md 2.4). */
class AuditorCasesTest {

    @AutoClose
    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
    }

    @Test
    void anAuditorNeedsNoCommissionOfCareAndIsKnownByName() {
        var answer = log(auditor().claim("commissionPurpose", "Administration"));

        assertThat(answer.body())
                .contains("view [AUDITOR]", "user=" + Minted.NURSE, "purpose=OTHER")
                .contains("side=CARE, provider=SE2120009994-V1, unit=SE2120009994-K01");
    }

    @Test
    void anAuditorOfSocialCareSeesTheLogToo() {
        var answer = log(auditor()
                .claim("healthCareProviderHsaId", "SE2120009986-O1")
                .claim("healthCareUnitHsaId", "SE2120009986-HTJ01"));

        assertThat(answer.body()).contains("side=SOCIAL, provider=SE2120009986-O1");
    }

    @Test
    void anAuditorWithoutProviderHasNoLogToLookAt() {
        var answer = log(auditor().claim("healthCareProviderHsaId", null));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("COMMISSION_MISSING");
        assertThat(hub.audit.last().reason()).isEqualTo("COMMISSION_MISSING");
    }

    private static JWTClaimsSet.Builder auditor() {
        return Minted.nurse().claim("roles", List.of("AUDITOR"));
    }

    private static HttpResponse<String> log(JWTClaimsSet.Builder claims) {
        return hub.bearer("/audit/log", hub.minted.sign(claims));
    }
}
