package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two issuers are trusted, each speaks for its own clients only (security.md 2.1). */
class IssuerOfClientTest {

    private static final String CLIENTS = """
            clients:
              - {id: north, connector: north-ehr, scopes: ["system/*.cruds"], issuer: https://idp.example.se}
              - {id: south, connector: south-care, scopes: ["system/*.rs"], issuer: https://other.example.se}
              - {id: view, roles: [READER], scopes: ["user/*.rs"]}
            purposes: []
            informationTypes: [{licence: default, types: [pat]}]
            """;

    @AutoClose
    private static SecuredHub hub;

    private static Minted other;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        other = new Minted();
        Path keys = other.publish(Files.createDirectories(folder.resolve("other")));
        hub = new SecuredHub(
                folder,
                CLIENTS,
                Map.of(
                        "brygga.security.issuers[1].issuer",
                        "https://other.example.se",
                        "brygga.security.issuers[1].jwks",
                        "file:" + keys));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "north, https://idp.example.se, 200",
        "south, https://other.example.se, 200",
        "south, https://idp.example.se, 401",
        "north, https://other.example.se, 401",
        "view, https://idp.example.se, 401",
        "view, https://other.example.se, 401"
    })
    void onlyItsOwnIssuerSpeaksForAClient(String client, String issuer, int status) {
        JWTClaimsSet.Builder claims = Minted.system(client).issuer(issuer);
        Minted minted = issuer.equals(Minted.ISSUER) ? hub.minted : other;

        assertThat(hub.bearer("/fhir/Patient/1", minted.sign(claims)).statusCode())
                .isEqualTo(status);
        if (status == 401) {
            assertThat(hub.audit.last().reason()).isEqualTo("ISSUER_OF_ANOTHER");
        }
    }
}
