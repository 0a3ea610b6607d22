package se.brygga.coordination.model;

import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;

/**
 * A way of working together around enrolled persons (domain.md 8), as its PlanDefinition says it.
 *
 * @param code its code in code system care-model
 * @param url of its PlanDefinition
 * @param title its name
 * @param about what it is
 * @param target for whom it is
 * @param actions what is to be done when
 */
public record CareModel(String code, String url, Words title, Words about, Words target, List<ModelAction> actions) {

    /** Reads a plan definition of profile brygga-care-model; throws {@link BadCareModel} with everything that is wrong in it. */
    public static CareModel read(PlanDefinition plan) {
        ModelReader reader = new ModelReader(plan);
        CareModel model = reader.read();
        if (!reader.problems().isEmpty()) {
            throw new BadCareModel(reader.problems());
        }
        return model;
    }

    /** Returns the action with this id. */
    ModelAction action(String id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
