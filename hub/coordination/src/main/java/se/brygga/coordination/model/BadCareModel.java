package se.brygga.coordination.model;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a plan definition cannot be used as a care model, with every reason. */
public final class BadCareModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    BadCareModel(List<ModelProblem> problems) {
        super(problems.stream().map(ModelProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong. */
    public List<ModelProblem> problems() {
        return problems;
    }
}
