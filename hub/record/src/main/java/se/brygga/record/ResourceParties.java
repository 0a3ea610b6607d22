package se.brygga.record;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Parties;

/** Writes the table resource_party: whose list a Task stands in, and beside the Task what the list is narrowed by. */
final class ResourceParties {

    private static final String CLEAR = "delete from resource_party where resource = ?";
    private static final String ADD = "insert into resource_party (party, resource) values (?, ?)";
    private static final String STATE = "update resource set status = ?, code = ? where number = ?";

    private ResourceParties() {}

    static void keep(Session session, long number, Resource resource) {
        if (resource instanceof Task task) {
            session.update(CLEAR, number);
            Parties.of(task).forEach(party -> session.update(ADD, party, number));
            session.update(STATE, task.hasStatus() ? task.getStatus().toCode() : null, code(task), number);
        }
    }

    /** One of several codes would hide the Task from who asks for another. */
    private static String code(Task task) {
        List<Coding> codings = task.getCode().getCoding();
        return codings.size() == 1 ? codings.get(0).getCode() : null;
    }
}
