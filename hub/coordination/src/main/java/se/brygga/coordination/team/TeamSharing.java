package se.brygga.coordination.team;

import java.util.HashSet;
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
 * team names it, and a unit of another authority only with a ground for that (OSL 25:1, 26:1). An enrolment that names no team has
 * that of the provider that enrolled.
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

    /**
     * Returns true if a unit may be told of an enrolment or a part of the team; what belongs to no enrolment goes to
     * other authorities if there is none, or one with a ground.
     */
    boolean mayKnow(String unit, Resource resource) {
        if (resource instanceof EpisodeOfCare) {
            return enrolments.stream()
                    .filter(one -> one.id().equals(resource.getIdPart()))
                    .anyMatch(one -> isFor(unit, one));
        }
        List<Enrolment> of = enrolments.stream()
                .filter(one ->
                        team(one).anyMatch(list -> list.team().getIdPart().equals(resource.getIdPart())))
                .toList();
        return of.isEmpty()
                ? enrolments.isEmpty()
                        || isOwn(unit, resource)
                        || enrolments.stream().anyMatch(one -> one.basis().holds())
                : of.stream().anyMatch(one -> isFor(unit, one));
    }

    private boolean isOwn(String unit, Resource resource) {
        return lists.stream()
                .filter(list -> list.team().getIdPart().equals(resource.getIdPart()))
                .anyMatch(list -> hierarchy.legalBody(list.custodian()).equals(hierarchy.legalBody(unit)));
    }

    private boolean isFor(String unit, Enrolment enrolment) {
        return units(enrolment).contains(unit) && enrolment.mayBeToldTo(unit, hierarchy);
    }

    /** Returns the units of another authority than that which enrolled, in the team of an enrolment. */
    List<String> others(Enrolment enrolment) {
        if (enrolment.unit() == null) {
            return List.of();
        }
        String own = hierarchy.legalBody(enrolment.unit());
        return units(enrolment).stream()
                .filter(unit ->
                        hierarchy.isKnown(unit) && !hierarchy.legalBody(unit).equals(own))
                .sorted()
                .toList();
    }

    /** Returns the units of the team, and those that their own organisations name. */
    private Set<String> units(Enrolment enrolment) {
        Set<String> named = new HashSet<>(
                team(enrolment).flatMap(this::members).map(TeamMember::unit).toList());
        if (enrolment.unit() != null) {
            named.add(enrolment.unit());
        }
        Set<String> providers = named.stream().map(hierarchy::provider).collect(Collectors.toSet());
        lists.stream()
                .filter(this::isOfNoEnrolment)
                .flatMap(this::members)
                .filter(member -> member.ownWord() && providers.contains(hierarchy.provider(member.unit())))
                .forEach(member -> named.add(member.unit()));
        return named;
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
