package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class SendCommandTest {

    private HouseFolder house;
    private Terminal terminal;
    private String adt;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
        house.write("adt.hl7", Adt.admission("Tolvansson").replace('\r', '\n'));
        adt = folder.resolve("adt.hl7").toString();
        terminal = new Terminal(folder);
    }

    @Test
    void acknowledgementIsPrintedLineByLine() throws IOException {
        try (MllpServer server = new MllpServer(MllpServer.acknowledging("AA"))) {
            assertThat(terminal.type("send", "north-ehr", adt, "--port", "" + server.port()))
                    .isZero();
            assertThat(terminal.out()).contains("\nMSH|^~\\&|HUB\nMSA|AA|M1\n");
            assertThat(server.received()).containsExactly(Adt.admission("Tolvansson"));
        }
    }

    @Test
    void everyRoundIsSent() throws IOException {
        try (MllpServer server = new MllpServer(MllpServer.acknowledging("CA"))) {
            String port = "north-ehr.port=" + server.port();

            assertThat(terminal.type("send", "north-ehr", adt, adt, "--repeat", "3", "--set", port))
                    .isZero();
            assertThat(server.received()).hasSize(6);
        }
    }

    @Test
    void refusalEndsWithOne() throws IOException {
        try (MllpServer server = new MllpServer(MllpServer.acknowledging("AE"))) {
            assertThat(terminal.type("send", "north-ehr", adt, "--port", "" + server.port()))
                    .isEqualTo(1);
            assertThat(terminal.out()).contains("MSA|AE|M1");
            assertThat(terminal.err()).contains("adt.hl7 was not accepted.");
        }
    }

    @Test
    void nobodyListeningIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(terminal.type("send", "north-ehr", adt, "--port", "" + port)).isEqualTo(1);
        assertThat(terminal.err())
                .contains("mllp://127.0.0.1:" + port)
                .contains("Check that the hub runs there")
                .doesNotContain("\tat ");
    }

    @Test
    void tlsWithoutCertificatesIsTold() {
        assertThat(terminal.type("send", "north-ehr", adt, "--set", "north-ehr.tls=true"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("there is no setting 'north-ehr.tls'");
    }

    @Test
    void jsonIsPostedToTheIntake() throws IOException {
        house.change("connectors/south-care/connector.yml", "format: csv\n  columns", "format: json\n  columns")
                .change("config/application.yml", "transport: file", "transport: http")
                .write("decision.json", "{\"kind\":\"decision\"}");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        StringBuilder received = new StringBuilder();
        server.createContext("/intake/south-care", exchange -> {
            received.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.append(exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.sendResponseHeaders(202, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            String file = house.root().resolve("decision.json").toString();
            String port = "" + server.getAddress().getPort();

            assertThat(terminal.type("send", "south-care", file, "--port", port))
                    .isZero();
            assertThat(received).hasToString("{\"kind\":\"decision\"}application/json");
            assertThat(terminal.out()).contains("HTTP 202\n{}\n");

            assertThat(terminal.type("send", "south-care", file, "--set", "server.port=" + port, "--host", "localhost"))
                    .isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void fileThatTheHubLeavesLyingIsNotAccepted() throws IOException {
        house.write("decision-new.csv", "nummer;personnummer\n1;2\n");
        Path exchange = house.root().resolve("exchange");
        String file = house.root().resolve("decision-new.csv").toString();
        String folder = "south-care.directory=" + exchange;

        assertThat(terminal.type("send", "south-care", file, "--set", folder, "--timeout", "1"))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("was not taken within 1 s");
        try (var left = Files.list(exchange.resolve("to-brygga"))) {
            assertThat(left).singleElement().asString().matches(".*/decision-new-[0-9a-z]+\\.csv");
        }
    }

    @Test
    void unknownTransportIsTold() {
        assertThat(terminal.type("send", "south-care", adt, "--set", "south-care.transport=pigeon"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("'south-care.transport' is 'pigeon'. Set it to file, sftp, http or mllp.");
    }

    @Test
    void connectorThatTakesNothingIsTold() throws IOException {
        house.change(
                "connectors/south-care/connector.yml",
                "intake:\n  format: csv\n  columns:\n    sourceId: nummer\n    personId: personnummer\n",
                "");
        house.change("connectors/south-care/connector.yml", "receipt: message", "receipt: none");

        assertThat(terminal.type("send", "south-care", adt)).isEqualTo(1);
        assertThat(terminal.err()).contains("Connector south-care takes no messages");
    }
}
