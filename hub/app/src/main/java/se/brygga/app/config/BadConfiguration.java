package se.brygga.app.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; each problem says where and what to do. */
public final class BadConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Takes at least one problem. */
    public BadConfiguration(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
