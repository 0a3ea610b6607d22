package se.brygga.simulators.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for the homes of hubs under test; they stay after the test, so that their logs can be read. */
public final class TestHome {

    private TestHome() {}

    /** Returns an empty folder of this name. */
    public static Path fresh(String name) throws IOException {
        Path home = Path.of("target", "homes", name).toAbsolutePath();
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(home);
    }

    /** Copies config, connectors and routes of the installation into a fresh folder, where they can be changed. */
    static Path copyOfInstallation(String name) throws IOException {
        Path root = Path.of(System.getProperty("brygga.root"));
        Path copy = fresh(name);
        for (String folder : List.of("config", "connectors", "routes")) {
            try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
                for (Path path : paths.toList()) {
                    Files.copy(path, copy.resolve(root.relativize(path).toString()));
                }
            }
        }
        return copy;
    }

    /** Replaces a text in a file; throws if it is not there. */
    static void edit(Path file, String pattern, String replacement) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceAll(pattern, replacement);
        if (before.equals(after)) {
            throw new IOException(file + " has nothing like " + pattern);
        }
        Files.writeString(file, after);
    }
}
