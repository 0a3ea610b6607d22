package se.brygga.simulators.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import se.brygga.simulators.hub.HubOptions;

/** An Artemis from its distribution as a process of its own, configured by the files of docker/artemis. */
final class OutsideBroker implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private Process process;

    private OutsideBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts a broker with its data in {@code folder}, on a free port of the loopback interface. */
    static OutsideBroker start(Path folder) throws IOException {
        OutsideBroker broker = new OutsideBroker(folder, HubOptions.freePort());
        Files.createDirectories(folder.resolve("files"));
        Path ours = Path.of(System.getProperty("brygga.root")).resolve("docker/artemis");
        String configuration = Files.readString(ours.resolve("broker.xml"))
                .replace("tcp://0.0.0.0:61616", "tcp://127.0.0.1:" + broker.port);
        Files.writeString(folder.resolve("files/broker.xml"), configuration);
        Files.copy(ours.resolve("start.sh"), folder.resolve("files/start.sh"));
        Files.writeString(broker.passwordFile(), "an-invented-password\n");
        broker.run();
        return broker;
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    void killAndStartAgain() throws IOException {
        kill();
        run();
    }

    private void run() throws IOException {
        ProcessBuilder start =
                new ProcessBuilder("bash", folder.resolve("files/start.sh").toString());
        start.environment().put("ARTEMIS_HOME", distribution().toString());
        start.environment().put("ARTEMIS_INSTANCE", folder.resolve("instance").toString());
        start.environment().put("BROKER_PASSWORD_FILE", passwordFile().toString());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.redirectErrorStream(true);
        start.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()));
        process = start.start();
        await().atMost(START_WITHIN).pollInterval(Duration.ofMillis(200)).until(this::listening);
    }

    private boolean listening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The broker ended; see " + folder.resolve("broker.log"));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path distribution() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target/artemis").toAbsolutePath())) {
            return unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The Artemis distribution is not unpacked: run mvn verify"));
        }
    }

    private void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    @Override
    public void close() {
        kill();
    }
}
