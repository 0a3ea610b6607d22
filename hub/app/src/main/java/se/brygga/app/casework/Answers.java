package se.brygga.app.casework;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;

/**
 * What the fields of coordination said in one round.
 *
 * @param file what they looked at
 * @param all everything, in the order of the fields
 * @param by names of the fields that said anything
 */
record Answers(CaseFile file, Consequences all, Set<String> by) {

    static Answers of(
            CaseFile file, List<Coordinator> fields, BiFunction<Coordinator, CaseFile, Consequences> question) {
        Consequences all = Consequences.NONE;
        Set<String> by = new TreeSet<>();
        for (Coordinator field : fields) {
            Consequences said = question.apply(field, file);
            if (!said.equals(Consequences.NONE)) {
                by.add(field.getClass().getSimpleName());
                all = all.and(said);
            }
        }
        return new Answers(file, all, by);
    }

    boolean none() {
        return by.isEmpty();
    }
}
