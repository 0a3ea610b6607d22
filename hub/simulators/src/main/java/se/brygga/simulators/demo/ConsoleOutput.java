package se.brygga.simulators.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The console as UTF-8, whatever the machine's language is. */
public final class ConsoleOutput {

    private ConsoleOutput() {}

    /** Returns standard output; each line appears at once. */
    public static PrintStream utf8() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
