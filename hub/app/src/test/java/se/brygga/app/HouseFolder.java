package se.brygga.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A small installation in a folder of its own, which tests may break. */
public final class HouseFolder {

    private final Path root;

    private HouseFolder(Path root) {
        this.root = root;
    }

    /** Copies the installation of the test resources, which is in order, into a folder. */
    public static HouseFolder in(Path folder) throws IOException {
        Path model = Path.of("src/test/resources/house").toAbsolutePath();
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(model.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new HouseFolder(folder);
    }

    /** Returns the root folder. */
    public Path root() {
        return root;
    }

    /** Replaces text that stands in a file. */
    public HouseFolder change(String file, String old, String fresh) throws IOException {
        String text = Files.readString(root.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold: " + old);
        }
        return write(file, text.replace(old, fresh));
    }

    /** Writes a file in UTF-8. */
    public HouseFolder write(String file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public HouseFolder write(String file, byte[] content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.write(root.resolve(file), content);
        return this;
    }

    /** Removes a file. */
    public HouseFolder remove(String file) throws IOException {
        Files.delete(root.resolve(file));
        return this;
    }
}
