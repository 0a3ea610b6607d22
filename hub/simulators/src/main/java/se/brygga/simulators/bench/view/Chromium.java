package se.brygga.simulators.bench.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The system's own Chromium without a window, driven through its DevTools protocol. Nothing is downloaded, and the bench needs no driver
 * beside Java's own WebSocket.
 */
final class Chromium implements AutoCloseable {

    /** What to tell people who have none. */
    static final String MISSING =
            "Chromium is missing. Install it (Debian: apt install chromium), or give its path with --browser.";

    private static final String READY = "DevTools listening on ";
    private static final int END_WITHIN_SECONDS = 10;

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Returns the program; empty if it is nowhere. */
    static Optional<Path> program(Path given) {
        Stream<Path> usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of);
        return (given == null ? usual : Stream.of(given))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with a profile of its own in {@code folder}. */
    static Chromium start(Path program, Path folder) throws IOException {
        // It visits nothing but the hub and the issuer on this machine; in a container its sandbox has no place.
        List<String> command = List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1440,900",
                "--user-data-dir=" + folder.toAbsolutePath(),
                "--remote-debugging-port=0",
                "about:blank");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            return new Chromium(process, new DevTools(address(process)));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static URI address(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                quiet(said);
                return URI.create(line.substring(READY.length()).strip());
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** What nobody reads would stop it once the pipe is full. */
    private static void quiet(BufferedReader said) {
        var reader = new Thread(() -> said.lines().forEach(line -> {}), "chromium-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns its name and version. */
    String version() throws IOException, InterruptedException {
        return tools.run(null, "Browser.getVersion", Map.of()).path("product").asText();
    }

    DevTools tools() {
        return tools;
    }

    @Override
    public void close() {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
