package se.brygga.coordination.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Checks care models before an installation uses them: each by itself, and all together. */
public final class CareModelCheck {

    private CareModelCheck() {}

    /** Returns everything that is wrong, in the order of the plans; empty if all can be used. */
    public static List<ModelProblem> problems(List<PlanDefinition> plans) {
        List<ModelProblem> all = new ArrayList<>();
        Map<String, String> nameByCode = new HashMap<>();
        for (PlanDefinition plan : plans) {
            ModelReader reader = new ModelReader(plan);
            CareModel model = reader.read();
            all.addAll(reader.problems());
            String name = plan.getIdElement().getIdPart();
            String other = model.code() == null ? null : nameByCode.putIfAbsent(model.code(), "" + name);
            if (other != null) {
                all.add(new ModelProblem(
                        name,
                        null,
                        "MODEL-15",
                        "Modellen '" + name + "' har samma kod som modellen '" + other + "': '" + model.code()
                                + "'. Ge den ena en annan kod."));
            }
        }
        return all;
    }
}
