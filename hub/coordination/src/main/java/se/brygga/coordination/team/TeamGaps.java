package se.brygga.coordination.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Hierarchy.Side;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Finds what a team lacks: a side, a coordinator in each organisation, the permanent contacts (domain.md 8, 10; view.md 6). */
record TeamGaps(
        Organisations organisations, List<Enrolment> enrolments, List<TeamMember> members, List<TeamMember> contacts) {

    private static final String OVERALL = "4";

    List<TeamGap> all() {
        List<TeamGap> gaps = new ArrayList<>();
        sides(gaps);
        bodies().forEach(body -> coordinator(body, gaps));
        contacts(gaps);
        return List.copyOf(gaps);
    }

    /** Returns the organisations in charge that take part. */
    SortedSet<String> bodies() {
        SortedSet<String> bodies = new TreeSet<>();
        units().forEach(unit -> bodies.add(hierarchy().legalBody(unit)));
        return bodies;
    }

    private Stream<String> units() {
        return Stream.concat(
                enrolments.stream().map(Enrolment::unit).filter(unit -> unit != null),
                Stream.concat(members.stream(), contacts.stream()).map(TeamMember::unit));
    }

    private void sides(List<TeamGap> gaps) {
        if (units().noneMatch(unit -> hierarchy().side(unit) == Side.REGION)) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NO_REGION,
                    null,
                    "Regionen deltar inte i teamet.",
                    "The region takes no part in the team."));
        }
        if (units().noneMatch(unit -> hierarchy().side(unit) == Side.MUNICIPALITY)) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NO_MUNICIPALITY,
                    null,
                    "Kommunen deltar inte i teamet.",
                    "The municipality takes no part in the team."));
        }
    }

    private void coordinator(String body, List<TeamGap> gaps) {
        String name = organisations.find(body).map(Organisation::name).orElse(body);
        List<TeamMember> coordinators = members.stream()
                .filter(member -> member.isCoordinator()
                        && member.ownWord()
                        && hierarchy().legalBody(member.unit()).equals(body))
                .toList();
        if (coordinators.isEmpty()) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NO_COORDINATOR, body, name + " saknar samordnare.", name + " has no coordinator."));
        } else if (coordinators.stream().allMatch(member -> member.reaches().isEmpty())) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NOT_REACHABLE,
                    body,
                    "Samordnaren i " + name + " går inte att nå.",
                    "The coordinator of " + name + " cannot be reached."));
        }
    }

    private void contacts(List<TeamGap> gaps) {
        if (lacks("1", OVERALL)) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NO_CARE_CONTACT,
                    null,
                    "Fast vårdkontakt saknas.",
                    "There is no permanent care contact."));
        }
        if (lacks("2")) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NO_PHYSICIAN_CONTACT,
                    null,
                    "Fast läkarkontakt saknas.",
                    "There is no permanent physician contact."));
        }
        boolean homeCare = members.stream().anyMatch(member -> member.role().equals("home-care"));
        if (homeCare && lacks("3")) {
            gaps.add(new TeamGap(
                    TeamGap.Kind.NO_HOME_CARE_CONTACT,
                    null,
                    "Fast omsorgskontakt saknas.",
                    "There is no permanent home care contact."));
        }
    }

    private boolean lacks(String... kinds) {
        return contacts.stream().noneMatch(contact -> Arrays.asList(kinds).contains(contact.role()));
    }

    private Hierarchy hierarchy() {
        return new Hierarchy(organisations);
    }
}
