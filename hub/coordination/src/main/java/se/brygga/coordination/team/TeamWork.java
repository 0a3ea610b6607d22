package se.brygga.coordination.team;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.task.WorkCode;
import se.brygga.core.organisation.Organisations;

/** What a team lacks, as work for the units that can mend it; done when it is there. */
record TeamWork(Organisations organisations, Team team, TeamSharing sharing) {

    private static final Duration TO_NAME = Duration.ofDays(7);
    private static final Duration REMINDED_BEFORE = Duration.ofDays(2);

    List<Work> all() {
        List<Work> work = new ArrayList<>();
        for (Enrolment enrolment : team.enrolments()) {
            bodies(enrolment).forEach(body -> unitOf(body, enrolment).ifPresent(unit -> {
                Work.State state = enrolment.mayBeToldTo(unit, new Hierarchy(organisations))
                        ? missing(lacks(TeamGap.Kind.NO_COORDINATOR, body))
                        : Work.State.STOPPED;
                work.add(work(enrolment, "coordinator/" + body, WorkCode.APPOINT_COORDINATOR, unit, state));
            }));
            work.add(work(enrolment, "basis", WorkCode.STATE_DISCLOSURE_BASIS, enrolment.unit(), basis(enrolment)));
            Work.State contact = missing(lacks(TeamGap.Kind.NO_CARE_CONTACT, null));
            work.add(work(enrolment, "contact", WorkCode.CONTACT_PERSON, enrolment.unit(), contact));
        }
        return work;
    }

    private static Work.State missing(boolean missing) {
        return missing ? Work.State.OPEN : Work.State.DONE;
    }

    /** Asked for while it keeps something from a unit of the team; who has said no is not asked again. */
    private Work.State basis(Enrolment enrolment) {
        DisclosureBasis basis = enrolment.basis();
        return basis.isDenied() || sharing.others(enrolment).isEmpty() ? Work.State.STOPPED : missing(!basis.holds());
    }

    private Work work(Enrolment enrolment, String what, WorkCode code, String owner, Work.State state) {
        Instant due = enrolment.period().from().plus(TO_NAME);
        return new Work(
                "team/" + enrolment.id() + '/' + what,
                code.code(),
                code.swedish(),
                owner,
                enrolment.unit(),
                "EpisodeOfCare/" + enrolment.id(),
                due.minus(REMINDED_BEFORE),
                due,
                owner.equals(enrolment.unit()) ? null : enrolment.unit(),
                state);
    }

    private List<String> bodies(Enrolment enrolment) {
        Hierarchy hierarchy = new Hierarchy(organisations);
        return sharing.units(enrolment).stream()
                .map(hierarchy::legalBody)
                .distinct()
                .sorted()
                .toList();
    }

    /** The enrolling unit answers for its own organisation; units of other teams know nothing of this one. */
    private Optional<String> unitOf(String body, Enrolment enrolment) {
        Hierarchy hierarchy = new Hierarchy(organisations);
        return sharing.units(enrolment).stream()
                .filter(unit -> hierarchy.legalBody(unit).equals(body))
                .findFirst();
    }

    private boolean lacks(TeamGap.Kind kind, String body) {
        return team.gaps().stream().anyMatch(gap -> gap.kind() == kind && (body == null || body.equals(gap.body())));
    }
}
