package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

/** A system fetches a token with its key, and sends with it. */
class TokenCommandTest {

    private Path folder;
    private Path key;
    private Terminal terminal;
    private TokenHub hub;

    @BeforeEach
    void startHub(@TempDir Path folder) throws Exception {
        this.folder = folder;
        HouseFolder.in(folder)
                .change("connectors/south-care/connector.yml", "format: csv\n  columns", "format: json\n  columns")
                .change("config/application.yml", "transport: file", "transport: http")
                .write("decision.json", "{\"kind\":\"decision\"}");
        key = TokenHub.key(folder.resolve("south.jwk"));
        terminal = new Terminal(folder);
        hub = new TokenHub();
    }

    @AfterEach
    void stopHub() {
        hub.close();
    }

    @Test
    void theTokenIsPrintedAloneSoThatItCanGoToAFile() throws Exception {
        assertThat(token("--scope", "system/Encounter.rs")).isZero();
        assertThat(terminal.out()).isEqualTo(TokenHub.TOKEN + "\n");

        Map<String, String> form = Arrays.stream(hub.asked.get(0).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "system%2FEncounter.rs")
                .doesNotContainKey("client_secret");
        var assertion = SignedJWT.parse(form.get("client_assertion"));
        assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES384);
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("k1");
        var claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("south").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly(hub.url() + "/token");
        long life = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
        assertThat(life).isLessThanOrEqualTo(300_000);
    }

    @Test
    void everyAssertionHasAnIdOfItsOwn() {
        token();
        token();
        assertThat(hub.asked).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRefusalSaysWhatToLookAt() {
        hub.refusal = 401;
        assertThat(token()).isEqualTo(1);
        assertThat(terminal.err())
                .contains("gives south no token", "Check --client and --key")
                .doesNotContain("\tat ");

        hub.refusal = 400;
        token();
        assertThat(terminal.err()).contains("Ask for less with --scope");
    }

    @Test
    void aFileThatIsNoKeyIsTold() throws Exception {
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----");
        assertThat(token()).isEqualTo(1);
        assertThat(terminal.err()).contains("south.jwk is no key", "private JSON Web Key");

        Files.delete(key);
        token();
        assertThat(terminal.err()).contains("south.jwk cannot be read");
    }

    @Test
    void aSilentIssuerIsTold() {
        hub.close();

        assertThat(token()).isEqualTo(1);
        assertThat(terminal.err()).contains("No issuer answers at http://127.0.0.1:", "--issuer URL");
    }

    @Test
    void aFileIsSentWithTheClientsKey() {
        assertThat(send("--client", "south", "--key", key.toString(), "--issuer", hub.url()))
                .isZero();
        assertThat(terminal.out()).contains("HTTP 202");
    }

    @Test
    void aFileIsSentWithATokenFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("south.token"), TokenHub.TOKEN + "\n");

        assertThat(send("--token-file", file.toString())).isZero();
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void withoutATokenTheCommandSaysHowToGetOne() {
        assertThat(send()).isEqualTo(1);
        assertThat(terminal.err()).contains("The hub asks who sends", "--token-file", "--key");
    }

    @Test
    void aTokenThatIsTooOldAndOneOfAnotherSystemAreTold() throws Exception {
        Path file = Files.writeString(folder.resolve("south.token"), "too.old");
        assertThat(send("--token-file", file.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("does not take this token", "./brygga token");

        Files.writeString(file, "of.another.system");
        assertThat(send("--token-file", file.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("needs 'connector: south-care'", "config/clients.yml");
    }

    @Test
    void optionsThatDoNotFitTogetherAreTold() throws Exception {
        assertThat(send("--client", "south")).isEqualTo(1);
        assertThat(terminal.err()).contains("Give --key FILE too");

        Path file = Files.writeString(folder.resolve("south.token"), "two lines\nof text");
        assertThat(send("--token-file", file.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("south.token holds no token");
    }

    private int token(String... more) {
        return type(List.of("token", "--client", "south", "--key", key.toString(), "--issuer", hub.url()), more);
    }

    private int send(String... more) {
        String file = folder.resolve("decision.json").toString();
        return type(List.of("send", "south-care", file, "--port", hub.port()), more);
    }

    private int type(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return terminal.type(all.toArray(String[]::new));
    }
}
