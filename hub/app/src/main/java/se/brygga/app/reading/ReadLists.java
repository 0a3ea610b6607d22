package se.brygga.app.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The door to lists of many persons: only those that lead to a person by a team, a task or a message of the caller's own unit (PDL 2:8;
 * view.md 6). Each person is decided on as everywhere, and who is in what it returns is in the audit log already.
 */
public interface ReadLists {

    /** For how long what has ended or has been read stands in a list: nothing that waits for somebody leaves one. */
    Duration STANDS = Duration.ofDays(90);

    /** What leads to a person. */
    enum Look {
        /** Enrolments and teams in which the unit takes part. */
        TEAM("EpisodeOfCare", "CareTeam"),
        /** Tasks that name the unit as owner or requester. */
        TASKS("Task"),
        /** Messages from and to the unit. */
        MESSAGES("Communication"),
        /** Requests to lift a block that the caller has made in person. */
        REQUESTS("Task"),
        /** Requests to lift a block that the unit is to decide. */
        LIFTS("Task");

        private final Set<String> types;

        Look(String... types) {
            this.types = Set.of(types);
        }

        Set<String> types() {
            return types;
        }
    }

    /**
     * One person of a list, whenever what leads to it was said.
     *
     * @param look which list
     * @param task id of the Task that leads to the person; null for a message
     * @param person tells, by id, who it is
     */
    record One(Look look, String task, Predicate<String> person) {

        /** The person of one Task. */
        public static One ofTask(String id) {
            return new One(Look.TASKS, id, any -> true);
        }

        /** The person of a thread. */
        public static One ofThread(Predicate<String> person) {
            return new One(Look.MESSAGES, null, person);
        }
    }

    /**
     * Which of what has ended or has been read stands in a list, by event time.
     *
     * @param since from when on
     * @param before until when, of Tasks alone and without what waits for somebody; null for up to now, and with it
     */
    record Span(Instant since, Instant before) {}

    /** Returns the rows of a list: of what waits for somebody, and of {@link #STANDS}; as {@link #rows(Access, Look, Span, Function)}. */
    default <T> List<T> rows(Access access, Look look, Function<Listed, Optional<T>> row) {
        return rows(access, look, standing(access), row);
    }

    /**
     * Returns the rows of a list, in no particular order. Throws {@link NotPermitted}, and {@link TooMany} rather than leave any out: then nothing was
     * opened.
     *
     * @param row makes the row of a person, or none; what it is given it must keep to itself, for the log does not have it yet
     */
    <T> List<T> rows(Access access, Look look, Span span, Function<Listed, Optional<T>> row);

    /** Returns the same of a list in which one person may have several rows. */
    default <T> List<T> allRows(Access access, Look look, Function<Listed, List<T>> rows) {
        return allRows(access, look, standing(access), rows);
    }

    /** Returns the same of a span. */
    default <T> List<T> allRows(Access access, Look look, Span span, Function<Listed, List<T>> rows) {
        return this.<List<T>>rows(access, look, span, listed -> Optional.of(rows.apply(listed))
                        .filter(found -> !found.isEmpty()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Span standing(Access access) {
        return new Span(access.at().minus(STANDS), null);
    }

    /** Returns the row of one person, without a walk over the others; empty if nothing of the caller's leads there. */
    <T> Optional<T> row(Access access, One one, Function<Listed, Optional<T>> row);
}
