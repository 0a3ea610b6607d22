package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

/** A connector for FHIR has no door of its own: its system posts to the API, with the token that says which one it is. */
class SendFhirTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("brygga.root")).resolve("connectors/akerby-homenursing/samples");

    @TempDir
    private Path folder;

    private Terminal terminal;
    private TokenHub hub;

    @BeforeEach
    void startHub() throws Exception {
        HouseFolder.in(folder)
                .change(
                        "connectors/south-care/connector.yml",
                        "format: csv\n  columns:\n    sourceId: nummer\n    personId: personnummer\n",
                        "format: fhir\n")
                .change("config/application.yml", "transport: file", "transport: http");
        TokenHub.key(folder.resolve("south.jwk"));
        terminal = new Terminal(folder);
        hub = new TokenHub();
    }

    @AfterEach
    void stopHub() {
        hub.close();
    }

    @Test
    void aTransactionGoesToTheBase() {
        assertThat(send(SAMPLES.resolve("transaction-decision-and-weight/input.json")))
                .isZero();

        assertThat(hub.posted).containsExactly("/fhir application/fhir+json 202");
        assertThat(terminal.out()).contains("-> http://127.0.0.1:" + hub.port() + "/fhir\n", "HTTP 202");
    }

    @Test
    void aMessageGoesToItsOperation() {
        assertThat(send(SAMPLES.resolve("communication-reply/input.json"))).isZero();

        assertThat(hub.posted).containsExactly("/fhir/$process-message application/fhir+json 202");
    }

    @Test
    void xmlIsToldByItsContentAndWhatCannotBeReadIsForTheHubToRefuse() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.txt"), " <Bundle xmlns=\"http://hl7.org/fhir\">");

        assertThat(send(file)).isZero();
        assertThat(hub.posted).containsExactly("/fhir application/fhir+xml 202");
    }

    @Test
    void withoutATokenTheCommandSaysHowToGetOne() {
        String file = SAMPLES.resolve("communication-reply/input.json").toString();

        assertThat(terminal.type("send", "south-care", file, "--port", hub.port()))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("The hub asks who sends");
    }

    private int send(Path file) {
        return terminal.type(
                "send",
                "south-care",
                file.toString(),
                "--port",
                hub.port(),
                "--client",
                "south",
                "--key",
                folder.resolve("south.jwk").toString(),
                "--issuer",
                hub.url());
    }
}
