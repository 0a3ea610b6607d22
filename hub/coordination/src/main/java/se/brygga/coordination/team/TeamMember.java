package se.brygga.coordination.team;

import java.util.List;
import java.util.Set;

/**
 * Somebody in the team around a person.
 *
 * @param role code of code system team-role; of a permanent contact, the kind: 1 care, 2 physician, 3 home care, 4 overall
 * @param name what people call the person or function; empty if nobody said
 * @param unit HSA-id of the unit for which the member acts
 * @param ownWord true if the member's own organisation says so, false if another organisation does
 * @param onDuty true if the member works now
 * @param reaches ways to reach the member, those that answer now first
 */
public record TeamMember(String role, String name, String unit, boolean ownWord, boolean onDuty, List<Reach> reaches) {

    private static final Set<String> COORDINATORS = Set.of("region-coordinator", "municipal-coordinator");

    /** Returns true if the member holds the team together in the own organisation. */
    public boolean isCoordinator() {
        return COORDINATORS.contains(role);
    }
}
