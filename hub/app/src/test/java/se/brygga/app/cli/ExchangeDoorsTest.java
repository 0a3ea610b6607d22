package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeDoorsTest {

    private static final byte[] CONTENT = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private SshServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve("host.key")));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("brygga") && password.equals("right"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.stop(true);
    }

    @Test
    void fileInFolderIsAcceptedWhenItIsDone() throws Exception {
        assertThat(handOverAndTake(new FolderDoor(folder, PATIENCE))).isTrue();
    }

    @Test
    void fileOnSftpServerIsAcceptedWhenItIsDone() throws Exception {
        try (SftpDoor door = new SftpDoor(account("right", knownHosts()), PATIENCE)) {
            assertThat(handOverAndTake(door)).isTrue();
        }
    }

    @Test
    void unknownServerKeyIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("known"), "");
        try (SftpDoor door = new SftpDoor(account("right", empty), PATIENCE)) {
            assertThatThrownBy(() -> hand(door)).isInstanceOf(IOException.class).hasMessageContaining("HostKey");
        }
    }

    @Test
    void wrongPasswordIsTold() throws Exception {
        try (SftpDoor door = new SftpDoor(account("wrong", knownHosts()), PATIENCE)) {
            assertThatThrownBy(() -> hand(door)).isInstanceOf(IOException.class).hasMessageContaining("Auth");
        }
    }

    /** Does what the hub does: moves a whole file to done/. */
    private boolean handOverAndTake(Door door) throws Exception {
        CompletableFuture<Boolean> accepted = CompletableFuture.supplyAsync(() -> hand(door));
        Path inbox = folder.resolve("to-brygga");
        await().atMost(PATIENCE).until(() -> accepted.isDone() || !whole(inbox).isEmpty());
        if (accepted.isDone()) {
            return accepted.get();
        }
        Path file = whole(inbox).get(0);
        assertThat(Files.readAllBytes(file)).isEqualTo(CONTENT);
        Files.createDirectories(inbox.resolve("done"));
        Files.move(file, inbox.resolve("done").resolve(file.getFileName()));
        return accepted.get();
    }

    private static List<Path> whole(Path inbox) throws IOException {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    private static boolean hand(Door door) {
        try {
            return door.hand("decision-new.csv", CONTENT, new PrintWriter(new StringWriter()));
        } catch (IOException e) {
            throw sneaky(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Exception> RuntimeException sneaky(Exception e) throws T {
        throw (T) e;
    }

    private SftpDoor.Account account(String password, Path knownHosts) {
        return new SftpDoor.Account("127.0.0.1", server.getPort(), "brygga", password, knownHosts);
    }

    private Path knownHosts() throws Exception {
        var key = server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic();
        String line = "[127.0.0.1]:" + server.getPort() + " "
                + org.apache.sshd.common.config.keys.PublicKeyEntry.toString(key);
        return Files.writeString(folder.resolve("known_hosts"), line + "\n");
    }
}
