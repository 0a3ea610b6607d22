package se.brygga.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds where a file and a text part. */
final class FirstDifference {

    private FirstDifference() {}

    /** Returns the first line of the file, from 1, that the text does not have there. */
    static int line(Path file, String text) {
        try {
            List<String> expected = Files.readString(file).lines().toList();
            List<String> actual = text.lines().toList();
            for (int i = 0; i < expected.size(); i++) {
                if (i >= actual.size() || !expected.get(i).equals(actual.get(i))) {
                    return i + 1;
                }
            }
            return Math.max(1, expected.size());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
