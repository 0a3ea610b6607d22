package se.brygga.coordination.team;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;

/**
 * Who is told of which enrolment: that somebody is in a care model tells of health, so a unit is told only of the enrolments whose
 * team names it, and a unit of another authority only with a ground for that (OSL 25:1, 26:1).
 */
final class TeamSharing {

    private final EnrolmentTeam team;
    private final Hierarchy hierarchy;

    /**
     * Takes what there is to be told.
     *
     * @param lists the parts of the team, sent and kept
     * @param enrolments sent and running
     */
    TeamSharing(CaseFile file, List<TeamList> lists, List<Enrolment> enrolments) {
        this.team = new EnrolmentTeam(file, lists, enrolments);
        this.hierarchy = new Hierarchy(file.organisations());
    }

    /**
     * Returns true if a unit may be told of an enrolment or a part of the team; what belongs to no enrolment has no ground, and stays
     * in the own region or municipality.
     */
    boolean mayKnow(String unit, Resource resource) {
        if (resource instanceof EpisodeOfCare) {
            return team.enrolments().stream()
                    .filter(one -> one.id().equals(resource.getIdPart()))
                    .anyMatch(one -> isFor(unit, one));
        }
        List<Enrolment> of = team.enrolments().stream()
                .filter(one -> team.telling(one)
                        .anyMatch(list -> list.team().getIdPart().equals(resource.getIdPart())))
                .toList();
        return of.isEmpty() ? isOwn(unit, resource) : of.stream().anyMatch(one -> isFor(unit, one));
    }

    private boolean isOwn(String unit, Resource resource) {
        return team.lists().stream()
                .filter(list -> list.team().getIdPart().equals(resource.getIdPart()))
                .anyMatch(list -> hierarchy.legalBody(list.custodian()).equals(hierarchy.legalBody(unit)));
    }

    /** Returns the enrolments that were sent, and those that run. */
    List<Enrolment> enrolments() {
        return team.enrolments();
    }

    /** Returns true if a unit is in the team of an enrolment, and may be told of it. */
    boolean isFor(String unit, Enrolment enrolment) {
        return isOf(unit, enrolment) && maySee(unit, enrolment);
    }

    /** Returns true if secrecy does not keep an enrolment from a unit. */
    boolean maySee(String unit, Enrolment enrolment) {
        return enrolment.mayBeToldTo(unit, hierarchy);
    }

    /** Returns the units in the team of an enrolment that the directory knows, that which enrolled first. */
    List<String> units(Enrolment enrolment) {
        return Stream.concat(
                        Stream.ofNullable(enrolment.unit()),
                        team.members(enrolment).stream().map(TeamMember::unit).sorted())
                .filter(hierarchy::isKnown)
                .distinct()
                .toList();
    }

    /** Returns the units of another authority than that which enrolled, in the team of an enrolment. */
    List<String> others(Enrolment enrolment) {
        if (enrolment.unit() == null) {
            return List.of();
        }
        String own = hierarchy.legalBody(enrolment.unit());
        return team.members(enrolment).stream()
                .map(TeamMember::unit)
                .distinct()
                .filter(unit ->
                        hierarchy.isKnown(unit) && !hierarchy.legalBody(unit).equals(own))
                .sorted()
                .toList();
    }

    private boolean isOf(String unit, Enrolment enrolment) {
        return Objects.equals(unit, enrolment.unit())
                || team.members(enrolment).stream()
                        .anyMatch(member -> member.unit().equals(unit));
    }
}
