package se.brygga.app.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import se.brygga.app.HubSettings;
import se.brygga.app.intake.OpenDoor;
import se.brygga.core.message.InboxMessage;

/** The folder and the SFTP door with the kamelets of the product. */
class FileInboxTest {

    private static final int LIMIT = 1000;
    private static final String SMALL = "messageId;receipt;at;code\n1;received;2026-03-01T12:00:00+01:00;\n";

    @TempDir
    private Path folder;

    private OpenDoor door;
    private DefaultCamelContext camel;
    private Path inbox;

    @BeforeEach
    void open() throws IOException {
        door = new OpenDoor(folder.resolve("broker"), "csv");
        inbox = Files.createDirectories(folder.resolve("exchange/to-brygga"));
        Files.writeString(inbox.resolve("receipt-large.csv"), "x".repeat(LIMIT + 1));
        Files.writeString(inbox.resolve("receipt-small.csv"), SMALL);
        camel = new DefaultCamelContext();
        camel.getPropertiesComponent().addPropertiesFunction(new SecretFile());
        var limits = new HubSettings.Intake(
                DataSize.ofBytes(LIMIT), Duration.ofSeconds(30), DataSize.ofBytes(LIMIT), 8, false);
        camel.getRegistry().bind("fileInbox", new FileInbox(door.reception, limits));
        KameletComponent kamelets = new KameletComponent();
        kamelets.setLocation("file:" + Path.of("../../routes/intake").toAbsolutePath());
        camel.addComponent("kamelet", kamelets);
    }

    @AfterEach
    void close() {
        camel.stop();
        door.close();
    }

    @Test
    void aLargeFileInTheFolderIsRefusedUnreadAndTheOthersAreTaken() throws Exception {
        start("file-intake", Map.of("directory", inbox.getParent().toString()));

        theLargeFileIsRefusedAndTheSmallTaken();
    }

    @Test
    void aLargeFileOnTheSftpServerIsRefusedUnreadAndTheOthersAreTaken() throws Exception {
        SshServer server = server();
        try {
            Path password = Files.writeString(folder.resolve("password"), "right");
            start(
                    "sftp-intake",
                    Map.of(
                            "host", "127.0.0.1",
                            "port", server.getPort(),
                            "username", "brygga",
                            "passwordFile", password.toString(),
                            "knownHosts", knownHosts(server).toString()));

            theLargeFileIsRefusedAndTheSmallTaken();
        } finally {
            camel.stop();
            server.stop(true);
        }
    }

    private void theLargeFileIsRefusedAndTheSmallTaken() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(inbox.resolve("done/receipt-small.csv"))
                        && Files.exists(inbox.resolve("failed/receipt-large.csv")));
        List<InboxMessage> stored = List.of(door.next(), door.next());
        assertThat(stored).allMatch(message -> message.type().equals("receipt"));
        InboxMessage large = stored.stream()
                .filter(message -> message.refused().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(large.refusal().code()).isEqualTo("TOO_LARGE");
        assertThat(large.content()).isEmpty();
        assertThat(door.counted("oversized")).isEqualTo(1);
        assertThat(door.counted("accepted")).isEqualTo(1);
    }

    private void start(String kamelet, Map<String, Object> parameters) throws Exception {
        StringBuilder uri = new StringBuilder("kamelet:" + kamelet + "?connector=" + OpenDoor.CONNECTOR);
        parameters.forEach(
                (name, value) -> uri.append('&').append(name).append('=').append(value));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri.toString()).process("fileInbox");
            }
        });
        camel.start();
    }

    private SshServer server() throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve("host.key")));
        server.setPasswordAuthenticator((user, password, session) -> password.equals("right"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(inbox.getParent()));
        server.start();
        return server;
    }

    private Path knownHosts(SshServer server) throws Exception {
        var key = server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic();
        String line = "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key);
        return Files.writeString(folder.resolve("known_hosts"), line + "\n");
    }
}
