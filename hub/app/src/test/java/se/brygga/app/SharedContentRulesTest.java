package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the record shares with everybody who looks at it is not changed by looking. */
class SharedContentRulesTest {

    /** The library's accessors of the first of several add one if there is none, which is meant only where it is set at once. */
    private static final Pattern ADDING = Pattern.compile("FirstRep\\(\\)(?!\\s*\\.set)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "coordination",
                "access",
                "record",
                "app/src/main/java/se/brygga/app/casework",
                "app/src/main/java/se/brygga/app/pipeline",
                "app/src/main/java/se/brygga/app/reading"
            })
    void whoMeetsItAsksForTheFirstWithoutAddingIt(String room) throws IOException {
        Path hub = Path.of(System.getProperty("brygga.root")).resolve("hub");
        try (Stream<Path> files = Files.walk(hub.resolve(room))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/main/"))
                            .filter(file -> ADDING.matcher(text(file)).find())
                            .map(file -> hub.relativize(file) + ": use First.of"))
                    .isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
