package se.brygga.coordination.team;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.task.TaskOfWork;

/** The periods of a person's enrolments, teams, members and contacts: when one begins or ends, the team is another though nobody says it. */
record TeamPeriods(CaseFile file) {

    /** Returns the alarm at the next beginning or end. */
    Alarm next() {
        Instant at = periods()
                .flatMap(period -> Stream.of(period.from(), period.until()))
                .filter(moment -> moment != null && moment.isAfter(file.now()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Alarm("team/" + file.person(), at);
    }

    /** Stops the work of enrolments whose time is over. */
    Consequences stopped() {
        return Enrolment.all(file).stream()
                .filter(one -> one.end() != null && !one.end().isAfter(file.now()))
                .map(one -> TaskOfWork.stopped(file, "EpisodeOfCare/" + one.id()))
                .reduce(Consequences.NONE, Consequences::and);
    }

    private Stream<LocalPeriod> periods() {
        List<CareTeam> teams = file.resources(CareTeam.class).stream()
                .map(stored -> new TeamList((CareTeam) stored.resource(), stored.custodian()))
                .filter(list -> list.isTeam() || list.isContact())
                .map(TeamList::team)
                .toList();
        Stream<LocalPeriod> ofTeams = teams.stream().map(team -> LocalPeriod.of(team.getPeriod()));
        Stream<LocalPeriod> ofMembers = teams.stream()
                .flatMap(team -> team.getParticipant().stream())
                .map(member -> LocalPeriod.of(member.getPeriod()));
        Stream<LocalPeriod> ofEnrolments = Enrolment.all(file).stream().map(Enrolment::period);
        return Stream.concat(ofEnrolments, Stream.concat(ofTeams, ofMembers));
    }
}
