package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The door to lists of many persons: only those that lead to a person by a team, a task or a message of the caller's own unit (PDL 2:8;
 * view.md 6). Each person is decided on as everywhere, and who is in what it returns is in the audit log already.
 */
public interface ReadLists {

    /** What leads to a person. */
    enum Look {
        /** Enrolments and teams in which the unit takes part. */
        TEAM("EpisodeOfCare", "CareTeam"),
        /** Tasks that name the unit as owner or requester. */
        TASKS("Task"),
        /** Messages from and to the unit. */
        MESSAGES("Communication"),
        /** Tasks that the caller has asked for in person. */
        REQUESTS("Task");

        private final Set<String> types;

        Look(String... types) {
            this.types = Set.of(types);
        }

        Set<String> types() {
            return types;
        }
    }

    /**
     * Returns the rows of a list, in no particular order. Throws {@link NotPermitted}, and {@link TooMany} rather than leave any out.
     *
     * @param row makes the row of a person, or none; what it is given it must keep to itself, for the log does not have it yet
     */
    <T> List<T> rows(Access access, Look look, Function<Listed, Optional<T>> row);
}
