package se.brygga.coordination.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.task.TaskOfWork;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.StayDetails;

/** Enrolments and teams (domain.md 8 and 10): what systems send of them, who is told, what is asked for, what an end stops. */
public final class Teams implements Coordinator {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final Set<String> models;
    private final Set<String> grounds;

    /** Takes the codes of the care models of this installation; both grounds of the law let an enrolment be told. */
    public Teams(Set<String> models) {
        this(models, StayDetails.GROUNDS);
    }

    /** Takes also on which grounds an enrolment is told to other authorities (domain.md 11). */
    public Teams(Set<String> models, Set<String> grounds) {
        this.models = Set.copyOf(models);
        this.grounds = Set.copyOf(grounds);
    }

    @Override
    public Optional<Refusal> judge(CaseFile file, Sent sent) {
        Stream<Optional<Refusal>> teams = lists(sent).stream().map(new TeamRules(file)::judge);
        Stream<Optional<Refusal>> enrolments =
                enrolments(sent).stream().map(new EnrolmentRules(file, sent, models, grounds)::judge);
        return Stream.concat(teams, enrolments).flatMap(Optional::stream).findFirst();
    }

    /** An enrolment that comes again without its ground still has it: it is taken back by saying so, not by silence. */
    @Override
    public Sent toKeep(CaseFile file, Sent sent) {
        List<Resource> kept = sent.resources().stream()
                .map(one -> one instanceof EpisodeOfCare episode ? Enrolment.withBasis(file, episode) : one)
                .toList();
        return sent.with(kept);
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        List<Enrolment> enrolments = enrolments(sent);
        if (enrolments.isEmpty() && lists(sent).isEmpty()) {
            return Consequences.NONE;
        }
        Team team = Team.of(file);
        TeamSharing sharing = sharing(file, sent);
        Consequences stopped = enrolments.stream()
                .filter(Enrolment::hasEnded)
                .map(one -> TaskOfWork.stopped(file, "EpisodeOfCare/" + one.id()))
                .reduce(Consequences.NONE, Consequences::and);
        List<Letter> letters = letters(file, sent, team, sharing);
        List<Work> work = new TeamWork(file.organisations(), team, sharing).all();
        List<Alarm> alarms = List.of(new TeamPeriods(file).next());
        return stopped.and(new Consequences(List.of(), List.of(), letters, work, alarms))
                .and(new EnrolmentEnd(file, sent, sharing, letters).all(sharing.enrolments()));
    }

    /** Nobody is told what they can read in the periods that they were told. */
    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        Sent nothing = new Sent(alarm.key(), file.now(), null, null, List.of());
        List<Work> work = new TeamWork(file.organisations(), Team.of(file), sharing(file, nothing)).all();
        TeamPeriods periods = new TeamPeriods(file);
        return periods.stopped().and(new Consequences(List.of(), List.of(), List.of(), work, List.of(periods.next())));
    }

    /** Every unit that takes part is told, but for the one that says it. */
    private static List<Letter> letters(CaseFile file, Sent sent, Team team, TeamSharing sharing) {
        List<Resource> resources = composed(file, sent);
        boolean known = file.organisations().find(sent.unit()).isPresent();
        return team.units().stream()
                .filter(unit -> known && !unit.equals(sent.unit()))
                .filter(unit -> file.organisations().find(unit).isPresent())
                .map(unit -> new Letter(
                        "team/" + sent.source(),
                        "team",
                        sent.unit(),
                        unit,
                        told(file, unit, mayKnow(unit, resources, sharing, sent))))
                .filter(letter -> !letter.resources().isEmpty())
                .toList();
    }

    /** What a unit may know; nothing if that is nothing of what was sent. */
    private static List<Resource> mayKnow(String unit, List<Resource> resources, TeamSharing sharing, Sent sent) {
        List<Resource> known = resources.stream()
                .filter(resource -> sharing.mayKnow(unit, resource))
                .toList();
        return known.stream().anyMatch(sent.resources()::contains) ? known : List.of();
    }

    private static TeamSharing sharing(CaseFile file, Sent sent) {
        List<TeamList> kept = file.resources(CareTeam.class).stream()
                .map(Teams::list)
                .filter(one -> sent.resources().stream().noneMatch(other -> same(other, one.team())))
                .toList();
        List<Enrolment> running = Enrolment.running(file).stream()
                .filter(one -> sent.resources().stream().noneMatch(other -> same(other, one.episode())))
                .toList();
        return new TeamSharing(
                file,
                Stream.concat(lists(sent).stream(), kept.stream()).toList(),
                Stream.concat(enrolments(sent).stream(), running.stream()).toList());
    }

    private static boolean same(Resource one, Resource other) {
        return one.fhirType().equals(other.fhirType()) && one.getIdPart().equals(other.getIdPart());
    }

    /** A diagnosis is for the provider that enrolled: other units are told that there is a need, and not what is behind it. */
    private static List<Resource> told(CaseFile file, String receiver, List<Resource> resources) {
        Hierarchy hierarchy = new Hierarchy(file.organisations());
        String provider = hierarchy.provider(receiver);
        return resources.stream()
                .map(one -> one instanceof EpisodeOfCare episode
                                && episode.hasDiagnosis()
                                && !UnitReference.hsaId(episode.getManagingOrganization())
                                        .map(hierarchy::provider)
                                        .equals(Optional.of(provider))
                        ? withoutDiagnosis(episode)
                        : one)
                .toList();
    }

    private static EpisodeOfCare withoutDiagnosis(EpisodeOfCare episode) {
        EpisodeOfCare told = episode.copy();
        told.setContained(null);
        told.setDiagnosis(null);
        told.addDiagnosis().getCondition().addExtension(ABSENT, new CodeType("masked"));
        return told;
    }

    /** What was sent comes first, then the rest of the team. */
    private static List<Resource> composed(CaseFile file, Sent sent) {
        List<Resource> resources = new ArrayList<>();
        enrolments(sent).forEach(one -> resources.add(one.episode()));
        lists(sent).forEach(one -> resources.add(one.team()));
        Enrolment.running(file).forEach(one -> add(resources, one.episode()));
        file.resources(CareTeam.class).stream()
                .map(Teams::list)
                .filter(one -> (one.isTeam() || one.isContact()) && one.holds(file.now()))
                .forEach(one -> add(resources, one.team()));
        return List.copyOf(resources);
    }

    private static void add(List<Resource> resources, Resource more) {
        if (resources.stream().noneMatch(one -> same(one, more))) {
            resources.add(more);
        }
    }

    private static TeamList list(StoredResource stored) {
        return new TeamList((CareTeam) stored.resource(), stored.custodian());
    }

    private static List<TeamList> lists(Sent sent) {
        return sent.all(CareTeam.class).stream()
                .map(team -> new TeamList(team, sent.provider()))
                .filter(list -> list.isTeam() || list.isContact())
                .toList();
    }

    private static List<Enrolment> enrolments(Sent sent) {
        return sent.all(EpisodeOfCare.class).stream()
                .map(Enrolment::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
