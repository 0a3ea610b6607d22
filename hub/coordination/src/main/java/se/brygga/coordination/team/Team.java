package se.brygga.coordination.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.record.StoredResource;

/**
 * The team around a person as one view across organisations, composed on reading of each organisation's own part.
 *
 * @param enrolments in care models, that run now
 * @param members of all organisations
 * @param contacts the permanent contacts
 * @param gaps what is missing; none for a person who is not enrolled
 */
public record Team(
        List<Enrolment> enrolments, List<TeamMember> members, List<TeamMember> contacts, List<TeamGap> gaps) {

    private static final Comparator<TeamMember> ORDER = Comparator.comparing(TeamMember::unit)
            .thenComparing(TeamMember::role)
            .thenComparing(TeamMember::name)
            .thenComparing(TeamMember::ownWord)
            .thenComparing(member -> member.reaches().toString());

    /** Composes the team as it is now. */
    public static Team of(CaseFile file) {
        return with(file, "", List.of());
    }

    /** Composes the team as it would be with what a provider sends. */
    static Team with(CaseFile file, String provider, List<Resource> sent) {
        List<TeamList> lists = lists(file, provider, sent);
        List<TeamMember> members = members(file, lists.stream().filter(TeamList::isTeam));
        List<TeamMember> contacts = members(file, lists.stream().filter(TeamList::isContact));
        List<Enrolment> enrolments = Enrolment.running(file);
        return new Team(enrolments, members, contacts, List.of())
                .withGaps(new TeamGaps(file.organisations(), enrolments, members, contacts));
    }

    private Team withGaps(TeamGaps found) {
        return new Team(enrolments, members, contacts, enrolments.isEmpty() ? List.of() : found.all());
    }

    private static List<TeamList> lists(CaseFile file, String provider, List<Resource> sent) {
        List<TeamList> lists = new ArrayList<>();
        for (Resource one : sent) {
            if (one instanceof CareTeam team) {
                lists.add(new TeamList(team, provider));
            }
        }
        for (StoredResource stored : file.resources(CareTeam.class)) {
            String id = stored.resource().getIdPart();
            if (lists.stream().noneMatch(one -> id.equals(one.team().getIdPart()))) {
                lists.add(new TeamList((CareTeam) stored.resource(), stored.custodian()));
            }
        }
        return lists.stream().filter(one -> one.holds(file.now())).toList();
    }

    private static List<TeamMember> members(CaseFile file, Stream<TeamList> lists) {
        return lists.flatMap(list -> list.members(file).stream())
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** Returns the members that the team of one enrolment has now, each organisation's own word first. */
    public static List<TeamMember> around(CaseFile file, Enrolment enrolment) {
        List<Enrolment> enrolments = Stream.concat(
                        Stream.of(enrolment),
                        Enrolment.running(file).stream().filter(one -> !one.id().equals(enrolment.id())))
                .toList();
        return new EnrolmentTeam(file, lists(file, "", List.of()), enrolments)
                .members(enrolment).stream()
                        .sorted(Comparator.comparing(member -> !member.ownWord()))
                        .toList();
    }

    /** Returns the HSA-ids of all units that take part. */
    public SortedSet<String> units() {
        SortedSet<String> units = new TreeSet<>();
        enrolments.stream().map(Enrolment::unit).filter(unit -> unit != null).forEach(units::add);
        members.forEach(member -> units.add(member.unit()));
        contacts.forEach(contact -> units.add(contact.unit()));
        return units;
    }

    /** Returns the units that have a role, coordinators and others, by their own organisation's word first. */
    public List<String> unitsWith(String role) {
        return members.stream()
                .filter(member -> member.role().equals(role))
                .sorted(Comparator.comparing(member -> !member.ownWord()))
                .map(TeamMember::unit)
                .distinct()
                .toList();
    }
}
