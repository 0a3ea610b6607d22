package se.brygga.coordination.model;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.fhir.Canonical;

/**
 * The units around an enrolled person, by role.
 *
 * @param units HSA-ids of units that the directory knows, in the order of the team; no entry for a role that nobody has
 */
record Team(Map<TeamRole, List<String>> units) {

    static Team of(CaseFile file, EpisodeOfCare episode) {
        Set<String> ids = episode.getTeam().stream()
                .map(reference -> reference.getReferenceElement().getIdPart())
                .collect(Collectors.toSet());
        Map<TeamRole, Set<String>> found = new EnumMap<>(TeamRole.class);
        file.resources(CareTeam.class).stream()
                .map(stored -> (CareTeam) stored.resource())
                .filter(team -> ids.contains(team.getIdPart()) && isInForce(team))
                .flatMap(team -> team.getParticipant().stream())
                .filter(participant -> isIn(participant, file))
                .forEach(participant -> add(participant, file, found));
        return new Team(found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))));
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

    private static boolean isInForce(CareTeam team) {
        return team.getStatus() != CareTeamStatus.INACTIVE && team.getStatus() != CareTeamStatus.ENTEREDINERROR;
    }

    private static boolean isIn(CareTeamParticipantComponent participant, CaseFile file) {
        return !participant.getPeriod().hasEnd()
                || participant.getPeriod().getEnd().toInstant().isAfter(file.now());
    }

    private static void add(CareTeamParticipantComponent participant, CaseFile file, Map<TeamRole, Set<String>> found) {
        List<String> units = Stream.of(participant.getOnBehalfOf(), participant.getMember())
                .map(Team::hsaId)
                .flatMap(Optional::stream)
                .filter(unit -> file.organisations().find(unit).isPresent())
                .limit(1)
                .toList();
        participant.getRole().stream()
                .flatMap(role -> role.getCoding().stream())
                .filter(coding -> Canonical.TEAM_ROLE.equals(coding.getSystem()))
                .map(Coding::getCode)
                .map(TeamRole::of)
                .flatMap(Optional::stream)
                .forEach(role -> units.forEach(unit -> found.computeIfAbsent(role, none -> new LinkedHashSet<>())
                        .add(unit)));
    }

    /** Returns the HSA-id in a reference. */
    static Optional<String> hsaId(Reference reference) {
        return Optional.ofNullable(reference.getIdentifier().getValue())
                .filter(value ->
                        Canonical.HSA_ID.equals(reference.getIdentifier().getSystem()));
    }
}
