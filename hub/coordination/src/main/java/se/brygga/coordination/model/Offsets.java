package se.brygga.coordination.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that actions which are due after others name actions that exist, of the same event, and do not go in circles. */
final class Offsets {

    private final String model;
    private final Map<String, ModelAction> actions;
    private final List<ModelProblem> problems;

    Offsets(String model, List<ModelAction> actions, List<ModelProblem> problems) {
        this.model = model;
        this.actions = actions.stream().collect(Collectors.toMap(ModelAction::id, Function.identity()));
        this.problems = problems;
    }

    void check() {
        for (ModelAction action : actions.values()) {
            if (action.due() instanceof Due.AfterAction after) {
                fault(action, after)
                        .ifPresent(text -> problems.add(new ModelProblem(
                                model,
                                action.id(),
                                "MODEL-14",
                                "Åtgärden '" + action.id() + "' i modellen '" + model + "' " + text)));
            }
        }
    }

    private Optional<String> fault(ModelAction action, Due.AfterAction after) {
        ModelAction other = actions.get(after.action());
        String text = null;
        if (other == null) {
            text = "räknas från åtgärden '" + after.action()
                    + "', som inte finns eller har fel. Skriv id på en annan åtgärd.";
        } else if (other.kind() == ModelAction.Kind.MESSAGE) {
            text = "räknas från ett meddelande, som ingen tid har. Räkna från en uppgift.";
        } else if (!other.trigger().equals(action.trigger())) {
            text = "räknas från åtgärden '" + after.action()
                    + "', som hör till en annan händelse. Välj en med samma händelse.";
        } else if (goesInCircles(action)) {
            text = "räknas från sig själv på omvägar. Låt en av åtgärderna ha en egen tid.";
        }
        return Optional.ofNullable(text);
    }

    private boolean goesInCircles(ModelAction action) {
        Set<String> seen = new HashSet<>();
        ModelAction at = action;
        while (at != null && at.due() instanceof Due.AfterAction after) {
            if (!seen.add(at.id())) {
                return true;
            }
            at = actions.get(after.action());
        }
        return false;
    }
}
