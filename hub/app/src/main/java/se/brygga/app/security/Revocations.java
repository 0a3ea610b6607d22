package se.brygga.app.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.refusal.Refused;

/**
 * What must no longer log in: lines {@code jti:ID}, {@code user:HSA-ID} or {@code client:ID} of {@code revoked.txt} under the home
 * folder, read anew every five seconds, so that a line takes effect within 60 s (security.md 2.1). A file that is there and cannot
 * be read lets nobody in.
 */
final class Revocations {

    /** Name of the file under the home folder. */
    static final String FILE = "revoked.txt";

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final String USER = "user:";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path file;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), true, Instant.MIN);

    Revocations(Path home, Clock clock) {
        this.file = home.resolve(FILE);
        this.clock = clock;
    }

    private record Known(Set<String> lines, boolean readable, Instant until) {}

    /** Throws {@link Refused} with 401 if any of these has been revoked; {@code kind} is jti, user or client. */
    void check(String kind, String id) {
        Known now = known;
        if (!clock.instant().isBefore(now.until)) {
            now = read();
            known = now;
        }
        if (!now.readable || now.lines.contains(line(kind + ":" + id))) {
            throw Refused.login("REVOKED", "This login has been revoked");
        }
    }

    /** HSA-ids are the same in capitals and small letters; the other ids are not. */
    private static String line(String text) {
        String bare = text.strip();
        return bare.startsWith(USER)
                ? USER + bare.substring(USER.length()).strip().toUpperCase(Locale.ROOT)
                : bare;
    }

    private Known read() {
        Instant until = clock.instant().plus(PAUSE);
        try {
            return new Known(
                    Files.readAllLines(file).stream().map(Revocations::line).collect(Collectors.toUnmodifiableSet()),
                    true,
                    until);
        } catch (NoSuchFileException e) {
            return new Known(Set.of(), true, until);
        } catch (IOException e) {
            LOG.error(
                    "{} cannot be read ({}), so nobody can log in",
                    file,
                    e.getClass().getSimpleName());
            return new Known(Set.of(), false, until);
        }
    }
}
