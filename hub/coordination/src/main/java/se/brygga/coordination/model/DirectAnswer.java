package se.brygga.coordination.model;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.First;
import se.brygga.core.record.StoredResource;

/**
 * What a ward answers to a request for direct admission: a Task that is accepted or rejected.
 *
 * @param id of its Task
 * @param request id of the ServiceRequest
 * @param task the Task; must not be changed
 * @param accepted false if the ward declines
 * @param ward HSA-id of the ward that takes the person
 * @param at when it was answered
 * @param until last moment at which the person is expected
 * @param custodian HSA-id of the provider that answered
 */
record DirectAnswer(
        String id,
        String request,
        Task task,
        boolean accepted,
        String ward,
        Instant at,
        Instant until,
        String custodian) {

    private static final Offset DAY = new Offset(1, "d");

    /** Returns the answers that stand, in the order of the record. */
    static List<DirectAnswer> all(CaseFile file) {
        return file.resources(Task.class).stream().flatMap(DirectAnswer::of).toList();
    }

    /** Returns true if a Task is such an answer, be it complete or not. */
    static boolean is(Task task) {
        return DirectCodes.is(task.getCode(), DirectCodes.ANSWER);
    }

    /** Returns the id of the request that a Task answers, by its address or, from another system, by the address as identifier. */
    static String request(Task task) {
        Reference request =
                task.hasFocus() ? task.getFocus() : First.of(task.getBasedOn()).orElseGet(Reference::new);
        String named = request.hasReference()
                ? request.getReference()
                : request.getIdentifier().getValue();
        return "" + new IdType(named).getIdPart();
    }

    private static Stream<DirectAnswer> of(StoredResource stored) {
        Task task = (Task) stored.resource();
        boolean accepted = task.getStatus() == TaskStatus.ACCEPTED || task.getStatus() == TaskStatus.COMPLETED;
        if (!is(task) || !(accepted || task.getStatus() == TaskStatus.REJECTED)) {
            return Stream.empty();
        }
        Date at = task.hasLastModified() ? task.getLastModified() : task.getAuthoredOn();
        Instant answered = at == null ? stored.effective() : at.toInstant();
        return Stream.of(new DirectAnswer(
                task.getIdPart(),
                request(task),
                task,
                accepted,
                UnitReference.hsaId(task.getOwner()).orElse(stored.unit()),
                answered,
                until(task, answered),
                stored.custodian()));
    }

    /** Without an end of its own, the answer holds for a day from the time that it gives. */
    private static Instant until(Task task, Instant answered) {
        Date end = task.getRestriction().getPeriod().getEnd();
        Date start = task.getRestriction().getPeriod().getStart();
        return end == null ? DAY.after(start == null ? answered : start.toInstant()) : end.toInstant();
    }
}
