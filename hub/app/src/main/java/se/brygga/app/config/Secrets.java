package se.brygga.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads passwords from files, so that none stands in a setting. */
public final class Secrets {

    private Secrets() {}

    /** Returns the content of the file without blanks around it; {@code setting} names the key that points to it, for the error. */
    public static String read(String file, String setting) {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("Set " + setting + " to a file that holds the password");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(setting + ": the file " + file + " cannot be read", e);
        }
    }
}
