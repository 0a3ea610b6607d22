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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a commission is for and which kinds of information it needs (SVOD 3:1-3:2, PDL 4:2). */
class CommissionCasesTest {

    private static final String PATH = "/fhir/Patient/1";

    @AutoClose
    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
    }

    @Test
    void careForASocialCareProviderIsInterventions() {
        var social = Minted.nurse()
                .claim("healthCareProviderHsaId", "SE2120009986-O1")
                .claim("healthCareUnitHsaId", "SE2120009986-HTJ01");

        assertThat(get(PATH, social).body()).contains("side=SOCIAL", "purpose=INTERVENTION");

        var ofTheOtherSide = get(PATH, Minted.nurse().claim("commissionPurpose", "Insatser"));
        assertThat(ofTheOtherSide.statusCode()).isEqualTo(403);
        assertThat(ofTheOtherSide.body()).contains("PURPOSE");
    }

    @ParameterizedTest(name = "licence {0}, right {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                " | | [pat]",
                "Psykolog | Läsa;vko;SJF | [vko]",
                "Psykolog | Läsa;alla;VE | []",
                "Psykolog | Läsa;lak;SJF | []",
                "Psykolog | Skriva;alla;SJF | []",
                "Psykolog | Läsa | []",
                "Naprapat | | []",
                "Naprapat | Läsa;alla;SJF | []"
            })
    void whatARoleNeedsIsByLicenceAndRight(String licence, String right, String types) {
        var claims = Minted.nurse()
                .claim("healthcareProfessionalLicense", licence == null ? null : List.of(licence))
                .claim("commissionRight", right == null ? null : List.of(right));

        assertThat(get(PATH, claims).body()).contains("informationTypes=" + types);
    }

    private static HttpResponse<String> get(String path, JWTClaimsSet.Builder claims) {
        return hub.bearer(path, hub.minted.sign(claims));
    }
}
