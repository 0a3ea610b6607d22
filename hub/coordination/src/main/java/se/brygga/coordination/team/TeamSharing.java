package se.brygga.coordination.team;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;

/**
 * Who is told of which enrolment: that somebody is in a care model tells of health, so a unit is told only of the enrolments whose
 * team names it (OSL 25:1, 26:1). An enrolment that names no team has that of the provider that enrolled.
 */
final class TeamSharing {

    private final CaseFile file;
    private final Hierarchy hierarchy;
    private final List<TeamList> lists;
    private final List<Enrolment> enrolments;

    /**
     * Takes what there is to be told.
     *
     * @param lists the parts of the team, sent and kept
     * @param enrolments sent and running
     */
    TeamSharing(CaseFile file, List<TeamList> lists, List<Enrolment> enrolments) {
        this.file = file;
        this.hierarchy = new Hierarchy(file.organisations());
        this.lists = lists;
        this.enrolments = enrolments;
    }

    /** Returns true if a unit may be told of an enrolment or a part of the team; what belongs to no enrolment all may know. */
    boolean mayKnow(String unit, Resource resource) {
        if (resource instanceof EpisodeOfCare) {
            return enrolments.stream()
                    .filter(one -> one.id().equals(resource.getIdPart()))
                    .anyMatch(one -> units(one).contains(unit));
        }
        List<Enrolment> of = enrolments.stream()
                .filter(one ->
                        team(one).anyMatch(list -> list.team().getIdPart().equals(resource.getIdPart())))
                .toList();
        return of.isEmpty() || of.stream().anyMatch(one -> units(one).contains(unit));
    }

    private Set<String> units(Enrolment enrolment) {
        Set<String> units = members(enrolment).stream().map(TeamMember::unit).collect(Collectors.toSet());
        if (enrolment.unit() != null) {
            units.add(enrolment.unit());
        }
        return units;
    }

    /** Returns the members of the team, and those that their own organisations name. */
    List<TeamMember> members(Enrolment enrolment) {
        List<TeamMember> named = team(enrolment).flatMap(this::members).toList();
        Set<String> providers = Stream.concat(named.stream().map(TeamMember::unit), Stream.ofNullable(enrolment.unit()))
                .map(hierarchy::provider)
                .collect(Collectors.toSet());
        Stream<TeamMember> own = lists.stream()
                .filter(this::isOfNoEnrolment)
                .flatMap(this::members)
                .filter(member -> member.ownWord() && providers.contains(hierarchy.provider(member.unit())));
        return Stream.concat(named.stream(), own).distinct().toList();
    }

    private Stream<TeamMember> members(TeamList list) {
        return list.members(file).stream();
    }

    private boolean isOfNoEnrolment(TeamList list) {
        return enrolments.stream().noneMatch(one -> isTeamOf(one, list.team()));
    }

    private Stream<TeamList> team(Enrolment enrolment) {
        boolean named = enrolment.episode().hasTeam();
        return lists.stream()
                .filter(list -> named
                        ? isTeamOf(enrolment, list.team())
                        : enrolment.unit() != null
                                && list.custodian().equals(hierarchy.provider(enrolment.unit()))
                                && isOfNoEnrolment(list));
    }

    private static boolean isTeamOf(Enrolment enrolment, CareTeam team) {
        return enrolment.episode().getTeam().stream()
                .anyMatch(reference -> ("CareTeam/" + team.getIdPart()).equals(reference.getReference()));
    }
}
