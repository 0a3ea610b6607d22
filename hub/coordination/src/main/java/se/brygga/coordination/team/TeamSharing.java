package se.brygga.coordination.team;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFile;

/**
 * Who is told of which enrolment: that somebody is in a care model tells of health, so a unit is told only of the enrolments whose
 * team names it (OSL 25:1, 26:1).
 */
final class TeamSharing {

    private final EnrolmentTeam team;

    /**
     * Takes what there is to be told.
     *
     * @param lists the parts of the team, sent and kept
     * @param enrolments sent and running
     */
    TeamSharing(CaseFile file, List<TeamList> lists, List<Enrolment> enrolments) {
        this.team = new EnrolmentTeam(file, lists, enrolments);
    }

    /** Returns true if a unit may be told of an enrolment or a part of the team; what belongs to no enrolment all may know. */
    boolean mayKnow(String unit, Resource resource) {
        if (resource instanceof EpisodeOfCare) {
            return team.enrolments().stream()
                    .filter(one -> one.id().equals(resource.getIdPart()))
                    .anyMatch(one -> isOf(unit, one));
        }
        List<Enrolment> of = team.enrolments().stream()
                .filter(one -> team.parts(one)
                        .anyMatch(list -> list.team().getIdPart().equals(resource.getIdPart())))
                .toList();
        return of.isEmpty() || of.stream().anyMatch(one -> isOf(unit, one));
    }

    private boolean isOf(String unit, Enrolment enrolment) {
        return Objects.equals(unit, enrolment.unit())
                || team.members(enrolment).stream()
                        .anyMatch(member -> member.unit().equals(unit));
    }
}
