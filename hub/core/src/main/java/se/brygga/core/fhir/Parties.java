package se.brygga.core.fhir;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * In whose lists a resource stands, by HSA-id: a Task in those of owner and requester (FHIR R4, Task.owner, Task.requester), a message in
 * those of sender and receivers, an enrolment and a team in those of the units that take part.
 */
public final class Parties {

    private static final String ORGANIZATION = "Organization";

    private Parties() {}

    /** Returns the HSA-ids of owner and requester, as far as they are bodies that are named so. */
    public static Set<String> of(Task task) {
        Set<String> parties = new LinkedHashSet<>();
        add(parties, task.getOwner());
        add(parties, task.getRequester());
        return parties;
    }

    /**
     * Returns the HSA-ids of those in whose lists a resource stands: none for a type without lists, and for what has ended.
     *
     * @param unit that sent it; null if none did
     */
    public static Set<String> of(Resource resource, String unit) {
        if (resource instanceof Task task) {
            return of(task);
        }
        Set<String> parties = new LinkedHashSet<>();
        if (resource instanceof EpisodeOfCare enrolment && enrolment.getStatus() == EpisodeOfCareStatus.ACTIVE) {
            add(parties, enrolment.getManagingOrganization());
        } else if (resource instanceof CareTeam team && team.getStatus() == CareTeamStatus.ACTIVE) {
            team.getParticipant().forEach(member -> add(parties, member.getOnBehalfOf()));
        } else if (resource instanceof Communication message) {
            addMessage(parties, message);
        } else {
            return parties;
        }
        if (unit != null) {
            parties.add(unit);
        }
        return parties;
    }

    private static void addMessage(Set<String> parties, Communication message) {
        add(parties, message.getSender());
        message.getRecipient().forEach(one -> add(parties, one));
        message.getContained().stream()
                .filter(Organization.class::isInstance)
                .flatMap(one -> ((Organization) one).getIdentifier().stream())
                .forEach(identifier -> add(parties, identifier));
    }

    /** A body is named by identifier, or by an address: the directory's ids are HSA-ids. */
    private static void add(Set<String> parties, Reference reference) {
        if (!add(parties, reference.getIdentifier())
                && ORGANIZATION.equals(reference.getReferenceElement().getResourceType())) {
            parties.add(reference.getReferenceElement().getIdPart());
        }
    }

    private static boolean add(Set<String> parties, Identifier identifier) {
        boolean isBody = Canonical.HSA_ID.equals(identifier.getSystem()) && identifier.hasValue();
        if (isBody) {
            parties.add(identifier.getValue());
        }
        return isBody;
    }
}
