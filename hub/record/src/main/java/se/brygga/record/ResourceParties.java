package se.brygga.record;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Parties;

/**
 * Writes the table party_resource: in whose lists a resource stands, by its newest version; and beside a Task what its list is
 * narrowed by.
 */
final class ResourceParties {

    private static final String CLEAR = "delete from party_resource where resource = ?";
    private static final String ADD = "insert into party_resource (party, type, resource) values (?, ?, ?)";
    private static final Set<String> LISTED = Set.of("Task", "Communication", "EpisodeOfCare", "CareTeam");
    private static final String STATE = "update resource set status = ?, code = ? where number = ?";

    private ResourceParties() {}

    static void keep(Session session, long number, Resource resource, String unit) {
        String type = resource.fhirType();
        if (LISTED.contains(type)) {
            session.update(CLEAR, number);
            Parties.of(resource, unit).forEach(party -> session.update(ADD, party, type, number));
        }
        if (resource instanceof Task task) {
            session.update(STATE, task.hasStatus() ? task.getStatus().toCode() : null, code(task), number);
        }
    }

    /** One of several codes would hide the Task from who asks for another. */
    private static String code(Task task) {
        List<Coding> codings = task.getCode().getCoding();
        return codings.size() == 1 ? codings.get(0).getCode() : null;
    }
}
