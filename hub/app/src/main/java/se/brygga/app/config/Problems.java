package se.brygga.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong in the files under one root folder; not safe for use by several threads. */
public final class Problems {

    private final Path root;
    private final TreeSet<Problem> found = new TreeSet<>();

    /** Takes the root folder, from which files are named. */
    public Problems(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Adds a problem; {@code line} counts from 1, 0 = the whole file. */
    public void add(Path file, int line, String text) {
        found.add(new Problem(name(file), line, text));
    }

    /** Returns how many there are so far. */
    public int count() {
        return found.size();
    }

    /** Returns them in the order of files and lines. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Returns the root folder. */
    Path root() {
        return root;
    }

    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
