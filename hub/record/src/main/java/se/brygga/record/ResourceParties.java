package se.brygga.record;

import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Parties;

/** Writes the table resource_party: whose list a Task stands in, by its newest version. */
final class ResourceParties {

    private static final String CLEAR = "delete from resource_party where resource = ?";
    private static final String ADD = "insert into resource_party (party, resource) values (?, ?)";

    private ResourceParties() {}

    static void keep(Session session, long number, Resource resource) {
        if (resource instanceof Task task) {
            session.update(CLEAR, number);
            Parties.of(task).forEach(party -> session.update(ADD, party, number));
        }
    }
}
