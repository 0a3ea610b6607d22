package se.brygga.coordination.team;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;

/**
 * Whose team is the team of an enrolment (domain.md 10): the one that it names, else that of the provider that enrolled; and of the
 * organisations in it, what each of them says of its own members.
 *
 * @param file the person's case
 * @param lists the parts of the team
 * @param enrolments all that may name a team
 */
record EnrolmentTeam(CaseFile file, List<TeamList> lists, List<Enrolment> enrolments) {

    /** Returns the parts that are the enrolment's own. */
    Stream<TeamList> parts(Enrolment enrolment) {
        boolean named = enrolment.episode().hasTeam();
        return lists.stream()
                .filter(list -> named
                        ? isTeamOf(enrolment, list.team())
                        : isOfItsProvider(list, enrolment) && isOfNoEnrolment(list));
    }

    private boolean isOfItsProvider(TeamList list, Enrolment enrolment) {
        return enrolment.unit() != null && list.custodian().equals(hierarchy().provider(enrolment.unit()));
    }

    /**
     * Returns the parts that tell of an enrolment: its own, and those in which units that it names say who works there, or who the
     * permanent contact is. What else its own provider has lists of may belong to another care model.
     */
    Stream<TeamList> telling(Enrolment enrolment) {
        Set<String> named = Stream.concat(
                        parts(enrolment).flatMap(this::members).map(TeamMember::unit),
                        Stream.ofNullable(enrolment.unit()))
                .collect(Collectors.toSet());
        Stream<TeamList> answers = lists.stream()
                .filter(this::isOfNoEnrolment)
                .filter(list -> list.isContact() || !isOfItsProvider(list, enrolment))
                .filter(list -> members(list).anyMatch(member -> member.ownWord() && named.contains(member.unit())));
        return Stream.concat(parts(enrolment), answers).distinct();
    }

    /** Returns the members, with those that the organisations of the team name themselves. */
    List<TeamMember> members(Enrolment enrolment) {
        List<TeamMember> named = parts(enrolment).flatMap(this::members).toList();
        Set<String> providers = Stream.concat(named.stream().map(TeamMember::unit), Stream.ofNullable(enrolment.unit()))
                .map(hierarchy()::provider)
                .collect(Collectors.toSet());
        Stream<TeamMember> own = lists.stream()
                .filter(this::isOfNoEnrolment)
                .flatMap(this::members)
                .filter(member ->
                        member.ownWord() && providers.contains(hierarchy().provider(member.unit())));
        return Stream.concat(named.stream(), own).distinct().toList();
    }

    /** A list that has ended, or was made by mistake, names nobody. */
    private Stream<TeamMember> members(TeamList list) {
        return list.holds(file.now()) ? list.members(file).stream() : Stream.empty();
    }

    private boolean isOfNoEnrolment(TeamList list) {
        return enrolments.stream().noneMatch(one -> isTeamOf(one, list.team()));
    }

    private static boolean isTeamOf(Enrolment enrolment, CareTeam team) {
        return enrolment.episode().getTeam().stream()
                .anyMatch(reference -> ("CareTeam/" + team.getIdPart()).equals(reference.getReference()));
    }

    private Hierarchy hierarchy() {
        return new Hierarchy(file.organisations());
    }
}
