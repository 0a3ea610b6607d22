package se.brygga.record;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Parties;

/** Writes the table party_resource: in whose lists a resource stands, by its newest version. */
final class ResourceParties {

    private static final String CLEAR = "delete from party_resource where resource = ?";
    private static final String ADD = "insert into party_resource (party, type, resource) values (?, ?, ?)";
    private static final Set<String> LISTED = Set.of("Task", "Communication", "EpisodeOfCare", "CareTeam");

    private ResourceParties() {}

    static void keep(Session session, long number, Resource resource, String unit) {
        String type = resource.fhirType();
        if (LISTED.contains(type)) {
            session.update(CLEAR, number);
            Parties.of(resource, unit).forEach(party -> session.update(ADD, party, type, number));
        }
    }
}
