package se.brygga.app.subscription;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Parties;

/** The units that take part in a plan or a task, by the HSA-ids that it names. */
final class Participants {

    private Participants() {}

    static Set<String> of(Resource resource) {
        Set<String> units = new LinkedHashSet<>();
        if (resource instanceof CarePlan plan) {
            add(units, plan.getAuthor());
            plan.getContributor().forEach(one -> add(units, one));
            plan.getActivity()
                    .forEach(activity -> activity.getDetail().getPerformer().forEach(one -> add(units, one)));
        } else if (resource instanceof Task task) {
            units.addAll(Parties.of(task));
        }
        return units;
    }

    private static void add(Set<String> units, Reference reference) {
        if (Canonical.HSA_ID.equals(reference.getIdentifier().getSystem())) {
            units.add(reference.getIdentifier().getValue());
        }
    }
}
