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
        Throwable deepest = deepest(thrown);
        String message = Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
        return message + (message.endsWith(".") ? "" : ".") + MORE;
    }

    private static Throwable deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest;
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
