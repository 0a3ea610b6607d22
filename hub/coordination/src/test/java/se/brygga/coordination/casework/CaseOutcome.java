package se.brygga.coordination.casework;

import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.PlanPapers;
import se.brygga.coordination.task.UnitTask;

/** What has become of a case, as far as people and systems notice: acts, letters, tasks, and what is kept beside plans. */
final class CaseOutcome {

    private CaseOutcome() {}

    static TreeMap<String, List<String>> of(CaseFileInMemory file) {
        TreeMap<String, List<String>> outcome = new TreeMap<>();
        outcome.put(
                "acts",
                file.acts(JointPlan.caseId(PlanPapers.PLAN)).stream()
                        .map(act -> act.number() + act.unit())
                        .toList());
        outcome.put(
                "letters",
                file.letters().stream()
                        .map(letter -> letter.event() + letter.receiver())
                        .toList());
        outcome.put(
                "tasks",
                UnitTask.all(file).stream()
                        .map(task -> task.id() + task.task().getStatus())
                        .sorted()
                        .toList());
        outcome.put(
                "kept",
                file.resources(Resource.class).stream()
                        .filter(stored ->
                                !(stored.resource() instanceof CarePlan) && !(stored.resource() instanceof Appointment))
                        .map(stored ->
                                stored.resource().fhirType() + stored.resource().getIdPart())
                        .sorted()
                        .toList());
        return outcome;
    }
}
