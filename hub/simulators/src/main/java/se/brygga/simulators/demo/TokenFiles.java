package se.brygga.simulators.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.identity.SecretFile;

/** A token of each persona in a file of its own, renewed long before it expires. */
public final class TokenFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFiles.class);
    private static final Duration RENEW_EVERY = Duration.ofMinutes(30);

    private final Path folder;
    private final Function<Persona, String> tokens;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "demo-tokens");
        thread.setDaemon(true);
        return thread;
    });

    private TokenFiles(Path folder, Function<Persona, String> tokens) {
        this.folder = folder;
        this.tokens = tokens;
    }

    /** Writes the files as {@code <persona>.token}, which only the owner can read, and keeps them fresh until closed. */
    public static TokenFiles keep(Path folder, Function<Persona, String> tokens) throws IOException {
        var files = new TokenFiles(folder, tokens);
        files.write();
        files.renewing.scheduleAtFixedRate(
                files::renew, RENEW_EVERY.toSeconds(), RENEW_EVERY.toSeconds(), TimeUnit.SECONDS);
        return files;
    }

    /** Returns the file of a persona. */
    public Path of(Persona persona) {
        return folder.resolve(persona.key() + ".token");
    }

    private void write() throws IOException {
        for (Persona persona : Persona.values()) {
            SecretFile.write(of(persona), tokens.apply(persona) + "\n");
        }
    }

    private void renew() {
        try {
            write();
        } catch (IOException | IllegalStateException e) {
            LOG.warn("The personas' tokens were not renewed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
