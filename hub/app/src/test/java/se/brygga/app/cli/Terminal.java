package se.brygga.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import picocli.CommandLine;

/** Types commands in an installation and keeps what they print. */
final class Terminal {

    private static final String ROOT = "brygga.root";

    private final Path root;
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal(Path root) {
        this.root = root;
    }

    /** Runs one command and returns its exit code. */
    int type(String... words) {
        String before = System.getProperty(ROOT);
        System.setProperty(ROOT, root.toString());
        try {
            CommandLine line = Commands.commandLine(arguments -> started.addAll(List.of(arguments)));
            return line.setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(words);
        } finally {
            if (before == null) {
                System.clearProperty(ROOT);
            } else {
                System.setProperty(ROOT, before);
            }
        }
    }

    /** Returns the arguments that the hub was started with; none if it was not. */
    List<String> started() {
        return started;
    }

    /** Returns what went to standard output so far. */
    String out() {
        return out.toString();
    }

    /** Returns what went to standard error so far. */
    String err() {
        return err.toString();
    }
}
