package se.brygga.simulators.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final URI HUB = URI.create("http://localhost:8080");

    @TempDir
    Path folder;

    @Test
    void aHubThatIsToldOfTheKeyCanProveTheTokens() throws Exception {
        Tokens tokens = Tokens.in(folder, HUB);
        String file = tokens.settings().get("brygga.security.issuers[0].jwks").substring("file:".length());
        JWKSet keys = JWKSet.load(Path.of(file).toFile());

        var token = SignedJWT.parse(tokens.token("akerby-homecare"));
        var key = (ECKey) keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("http://localhost:8080/fhir");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("client_id", "akerby-homecare")
                .containsEntry("scope", "system/*.cruds");
        assertThat(token.getJWTClaimsSet().getIssuer())
                .isEqualTo(tokens.settings().get("brygga.security.issuers[0].issuer"));
    }

    @Test
    void aPersonsTokenTellsTheCommissionAndASystemsDoesNot() throws Exception {
        Tokens tokens = Tokens.in(folder, HUB);

        var nurse = SignedJWT.parse(tokens.token(Persona.NURSE, "user/Encounter.rs"))
                .getJWTClaimsSet();
        assertThat(nurse.getClaims())
                .containsAllEntriesOf(Persona.NURSE.claims())
                .containsEntry("scope", "user/Encounter.rs")
                .containsEntry("client_id", "shared-view");
        var system = SignedJWT.parse(tokens.token("akerby-homecare")).getJWTClaimsSet();
        assertThat(system.getClaims()).doesNotContainKeys("employeeHsaId", "roles", "acr");
    }

    @Test
    void claimsCanBeSpoiledForTests() throws Exception {
        Tokens tokens = Tokens.in(folder, HUB);
        var claims = tokens.usual("akerby-homecare", "akerby-homecare").expirationTime(new Date(0));

        var token = SignedJWT.parse(tokens.signed(claims.build())).getJWTClaimsSet();
        assertThat(token.getExpirationTime()).isEqualTo(new Date(0));
    }

    @Test
    void onlyTheOwnerReadsTheKeysOfClients() throws Exception {
        ClientKeys keys = ClientKeys.generate(folder.resolve("keys"), List.of("a", "b"));

        for (String client : keys.clients()) {
            Path file = keys.file(client);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(ECKey.parse(Files.readString(file)).isPrivate()).isTrue();
            assertThat(keys.publicKey(client).orElseThrow().getKeys().get(0).isPrivate())
                    .isFalse();
        }
    }
}
