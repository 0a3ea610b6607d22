package se.brygga.app.config;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** Checks sizes and rates: a hub with a limit of 0, or of more than a machine has, would fail with its first request (security.md 7). */
final class Bounds {

    /** What {@link #number} takes, in words. */
    static final String NUMBERS = "a number from 1 to 100000";

    private static final int MOST = 100_000;
    private static final long LARGEST = DataSize.ofGigabytes(1).toBytes();
    private static final List<String> COUNTS = List.of(
            "brygga.security.clients-rate",
            "brygga.security.users-rate",
            "brygga.security.persons-rate",
            "brygga.security.max-url",
            "brygga.pipeline.consumers",
            "brygga.pipeline.batch",
            "brygga.intake.mllp-threads",
            "brygga.record.readers");
    private static final List<String> SIZES = List.of(
            "brygga.security.max-reader-body",
            "brygga.intake.max-message",
            "brygga.intake.max-buffered",
            "brygga.conversation.largest-file");

    private final Settings settings;
    private final Problems problems;

    Bounds(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Adds what is out of bounds to the problems. */
    void check() {
        COUNTS.forEach(key -> check(key, Bounds::number, "is not " + NUMBERS + ". Write one."));
        SIZES.forEach(key -> check(key, Bounds::size, "is not a size from 1B to 1GB. Write one such as 64KB."));
    }

    /** Returns the number; throws an IllegalArgumentException if it is none, or out of bounds. */
    static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static void size(String text) {
        long bytes = DataSize.parse(text.toUpperCase(Locale.ROOT)).toBytes();
        if (bytes < 1 || bytes > LARGEST) {
            throw new IllegalArgumentException(text);
        }
    }

    private void check(String key, Consumer<String> shape, String fault) {
        settings.find(key).ifPresent(text -> {
            try {
                shape.accept(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                settings.problem(key, "'" + text + "' " + fault, problems);
            }
        });
    }
}
