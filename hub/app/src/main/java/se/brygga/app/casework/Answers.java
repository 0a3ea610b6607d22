package se.brygga.app.casework;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;

/**
 * What the fields of coordination said in one round.
 *
 * @param all everything, in the order of the fields
 * @param by names of the fields that said anything
 */
record Answers(Consequences all, Set<String> by) {

    static Answers of(List<Coordinator> fields, Function<Coordinator, Consequences> question) {
        Consequences all = Consequences.NONE;
        Set<String> by = new TreeSet<>();
        for (Coordinator field : fields) {
            Consequences said = question.apply(field);
            if (!said.equals(Consequences.NONE)) {
                by.add(field.getClass().getSimpleName());
                all = all.and(said);
            }
        }
        return new Answers(all, by);
    }

    boolean none() {
        return by.isEmpty();
    }
}
