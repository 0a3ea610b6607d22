package se.brygga.simulators.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads Linux' files of lines {@code Name:   123 kB}. */
record ProcFile(String text) {

    static ProcFile of(String path) throws IOException {
        return new ProcFile(Files.readString(Path.of(path)));
    }

    /** Returns the number of this line; -1 if there is none. */
    long kilobytes(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
