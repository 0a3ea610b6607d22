package se.brygga.app.cli;

import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import se.brygga.app.config.BadConfiguration;
import se.brygga.app.config.Problem;

/** Says an exception as sentences for the person at the terminal. */
final class Failure {

    private static final String MORE = " --verbose shows where.";

    private Failure() {}

    /** Returns at least one sentence. */
    static List<String> sentences(Throwable thrown) {
        Optional<BadConfiguration> bad = find(thrown, BadConfiguration.class);
        if (bad.isPresent()) {
            List<String> lines = new ArrayList<>();
            bad.get().problems().stream().map(Problem::toString).forEach(lines::add);
            lines.add(Count.of(lines.size(), "problem"));
            return lines;
        }
        return List.of(sentence(thrown));
    }

    private static String sentence(Throwable thrown) {
        Optional<Complaint> complaint = find(thrown, Complaint.class);
        if (complaint.isPresent()) {
            return complaint.get().getMessage();
        }
        Optional<PortInUseException> port = find(thrown, PortInUseException.class);
        if (port.isPresent()) {
            return "Port " + port.get().getPort() + " is in use. Stop the other program, or choose another port with"
                    + " --set server.port=PORT (or management.server.port=PORT).";
        }
        Optional<BindException> bind = find(thrown, BindException.class);
        if (bind.isPresent()) {
            return "An address to listen on is in use or not of this machine ("
                    + bind.get().getMessage()
                    + "). Stop the other program, or choose another port, as with --set mellanland-ehr.port=PORT.";
        }
        Throwable telling = telling(thrown);
        String message = Optional.ofNullable(telling.getMessage())
                .orElse(telling.getClass().getSimpleName());
        return message + (message.endsWith(".") ? "" : ".") + MORE;
    }

    /** Returns the deepest exception that our own code threw, as its message was written for people; else the deepest. */
    private static Throwable telling(Throwable thrown) {
        Throwable own = null;
        Throwable deepest = thrown;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            StackTraceElement[] trace = each.getStackTrace();
            if (trace.length > 0 && trace[0].getClassName().startsWith("se.brygga.") && each.getMessage() != null) {
                own = each;
            }
            deepest = each;
        }
        return own == null ? deepest : own;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
