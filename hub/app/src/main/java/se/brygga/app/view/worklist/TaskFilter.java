package se.brygga.app.view.worklist;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which tasks of the mailbox are shown: by their own state and nothing else. */
enum TaskFilter {
    /** For us to do. */
    OPEN("open", row -> row.ours() && row.open()),
    /** For us to do, and nobody has taken it. */
    NEW(
            "new",
            row -> row.ours() && row.open() && List.of("requested", "received").contains(row.code())),
    /** For us to do, and late. */
    LATE("overdue", row -> row.ours() && row.due().late()),
    /** Done, declined or not wanted any longer. */
    ENDED("ended", row -> row.ours() && !row.open()),
    /** What we have asked others to do. */
    ASKED("asked", row -> !row.ours());

    private final String code;
    private final Predicate<TaskRow> shows;

    TaskFilter(String code, Predicate<TaskRow> shows) {
        this.code = code;
        this.shows = shows;
    }

    String code() {
        return code;
    }

    boolean shows(TaskRow row) {
        return shows.test(row);
    }

    /** Returns the filter of a code; the first for none, and null for one that is not there. */
    static TaskFilter of(String code) {
        return code == null
                ? OPEN
                : Stream.of(values())
                        .filter(one -> one.code.equals(code))
                        .findFirst()
                        .orElse(null);
    }
}
