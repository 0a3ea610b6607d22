package se.brygga.simulators.hub;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A hub as a process of its own, which can be stopped, and killed in the middle of its work. */
public final class HubProcess implements AutoCloseable {

    private static final int LAST_LINES = 25;
    /** How long a start may take: on a machine where nothing is built yet, the launcher builds first. */
    public static final Duration START_WITHIN = Duration.ofMinutes(5);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final HubOptions options;
    private final Path output;
    private final Process process;
    private final long startedNanos = System.nanoTime();

    private HubProcess(HubOptions options, Path output, Process process) {
        this.options = options;
        this.output = output;
        this.process = process;
    }

    /** Starts the process; it needs some seconds until it answers. What it prints goes to {@code HOME/logs/console.log}. */
    public static HubProcess start(HubOptions options) throws IOException {
        return start(options, options.home().resolve("logs").resolve("console.log"));
    }

    /** Starts the process; what it prints is added to {@code output}. */
    public static HubProcess start(HubOptions options, Path output) throws IOException {
        Files.createDirectories(output.getParent());
        ProcessBuilder builder = new ProcessBuilder(options.command());
        builder.directory(options.root().toFile());
        builder.environment().putAll(options.environment());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        return new HubProcess(options, output, builder.start());
    }

    /**
     * Waits until the hub says that it is healthy; returns how long that took since its start.
     *
     * @throws HubDidNotStart if it ends, or is not healthy within {@code limit}: then it is killed
     */
    public Duration awaitUp(Duration limit) {
        HubClient client = client();
        boolean up = Patience.until(limit, () -> !process.isAlive() || client.healthy());
        if (!process.isAlive()) {
            throw new HubDidNotStart(
                    "The hub ended with code " + process.exitValue() + ". It said last:\n" + lastLines());
        }
        if (!up) {
            kill();
            throw new HubDidNotStart(
                    "The hub was not healthy within " + limit.toSeconds() + " s. It said last:\n" + lastLines());
        }
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Returns a client of this hub's HTTP addresses. */
    public HubClient client() {
        return new HubClient(options);
    }

    /** Returns how it was started. */
    public HubOptions options() {
        return options;
    }

    /** Returns the process id. */
    public long pid() {
        return process.pid();
    }

    /** Returns true while the process runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Ends the process at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end (SIGTERM), waits, and kills it if it does not. Returns its exit code. */
    public int stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    /** Waits until the process ends of itself; returns its exit code, or -1 if it still runs after {@code limit}. */
    public int awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    /** Returns the last lines that the process printed. */
    public String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "nothing that could be read from " + output;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
