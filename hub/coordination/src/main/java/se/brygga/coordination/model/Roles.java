package se.brygga.coordination.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.team.Enrolment;
import se.brygga.coordination.team.Team;

/**
 * Which units do what around an enrolled person.
 *
 * @param enrolment whose team it is
 * @param hierarchy of the organisations
 * @param units HSA-ids of units that the directory knows, in the order of the team; no entry for a role that nobody has
 */
record Roles(Enrolment enrolment, Hierarchy hierarchy, Map<TeamRole, List<String>> units) {

    /** Groups the members of the enrolment's team that the directory knows. */
    static Roles around(CaseFile file, Enrolment enrolment) {
        Map<TeamRole, List<String>> units = new EnumMap<>(TeamRole.class);
        Team.around(file, enrolment).stream()
                .filter(member -> file.organisations().find(member.unit()).isPresent())
                .forEach(member -> TeamRole.of(member.role())
                        .map(role -> units.computeIfAbsent(role, none -> new ArrayList<>()))
                        .filter(known -> !known.contains(member.unit()))
                        .ifPresent(known -> known.add(member.unit())));
        return new Roles(enrolment, new Hierarchy(file.organisations()), units);
    }

    Optional<String> unit(TeamRole role) {
        return units.getOrDefault(role, List.of()).stream().findFirst();
    }

    boolean has(String unit) {
        return units.values().stream().anyMatch(all -> all.contains(unit));
    }

    /** Returns who holds the team together on the side that a role belongs to, else on the other side, else the unit that enrolled. */
    String coordinator(TeamRole role) {
        Optional<String> region = unit(TeamRole.REGION_COORDINATOR);
        Optional<String> municipality = unit(TeamRole.MUNICIPAL_COORDINATOR);
        return (role.isMunicipal() ? municipality.or(() -> region) : region.or(() -> municipality))
                .filter(this::mayBeTold)
                .orElse(enrolment.unit());
    }

    /** Returns true if secrecy does not keep from a unit what happens to the person in the enrolment. */
    boolean mayBeTold(String unit) {
        return unit.equals(enrolment.unit()) || enrolment.mayBeToldTo(unit, hierarchy);
    }
}
