package se.brygga.coordination.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.team.TeamMember;
import se.brygga.core.fhir.Canonical;

/**
 * The units around an enrolled person, by role.
 *
 * @param units HSA-ids of units that the directory knows, in the order of the team; no entry for a role that nobody has
 */
record Team(Map<TeamRole, List<String>> units) {

    /** Groups the members that the directory knows. */
    static Team of(CaseFile file, List<TeamMember> members) {
        Map<TeamRole, List<String>> units = new EnumMap<>(TeamRole.class);
        members.stream()
                .filter(member -> file.organisations().find(member.unit()).isPresent())
                .forEach(member -> TeamRole.of(member.role())
                        .map(role -> units.computeIfAbsent(role, none -> new ArrayList<>()))
                        .filter(known -> !known.contains(member.unit()))
                        .ifPresent(known -> known.add(member.unit())));
        return new Team(units);
    }

    Optional<String> unit(TeamRole role) {
        return units.getOrDefault(role, List.of()).stream().findFirst();
    }

    boolean has(String unit) {
        return units.values().stream().anyMatch(all -> all.contains(unit));
    }

    /** Returns who holds the team together on the side that a role belongs to, else on the other side. */
    Optional<String> coordinator(TeamRole role) {
        Optional<String> region = unit(TeamRole.REGION_COORDINATOR);
        Optional<String> municipality = unit(TeamRole.MUNICIPAL_COORDINATOR);
        return role.isMunicipal() ? municipality.or(() -> region) : region.or(() -> municipality);
    }

    /** Returns the HSA-id in a reference. */
    static Optional<String> hsaId(Reference reference) {
        return Optional.ofNullable(reference.getIdentifier().getValue())
                .filter(value ->
                        Canonical.HSA_ID.equals(reference.getIdentifier().getSystem()));
    }
}
