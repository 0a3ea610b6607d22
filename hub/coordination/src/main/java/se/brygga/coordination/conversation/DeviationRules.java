package se.brygga.coordination.conversation;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.task.WorkCode;
import se.brygga.core.message.Refusal;

/**
 * What a deviation report (avvikelse) must say: it is sent in one step, a Task from one unit to another about something that
 * went wrong between them; the other's answer closes it.
 */
final class DeviationRules {

    private static final Set<String> ABOUT = Set.of("Communication", "Task", "Encounter", "CarePlan");

    private DeviationRules() {}

    static Optional<Refusal> judge(Task task, Sent sent) {
        boolean report = UnitTask.of(task).isEmpty()
                && task.getStatus() == TaskStatus.REQUESTED
                && WorkCode.of(task.getCode())
                        .filter(WorkCode.DEVIATION::equals)
                        .isPresent();
        if (!report) {
            return Optional.empty();
        }
        if (!ABOUT.contains(type(task.getFocus()))) {
            return Optional.of(CaseRule.DEVIATION_ABOUT.at("Task.focus"));
        }
        if (!task.hasDescription()) {
            return Optional.of(CaseRule.DEVIATION_TEXT.at("Task.description"));
        }
        if (sent.unit().equals(task.getOwner().getIdentifier().getValue())) {
            return Optional.of(CaseRule.DEVIATION_OWN.at("Task.owner"));
        }
        return Optional.empty();
    }

    private static String type(Reference focus) {
        String literal = focus.getReferenceElement().getResourceType();
        boolean named = focus.getIdentifier().hasValue();
        return literal != null ? literal : named && focus.getType() != null ? focus.getType() : "";
    }
}
