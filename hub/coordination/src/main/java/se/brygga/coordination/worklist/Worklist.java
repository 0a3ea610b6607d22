package se.brygga.coordination.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.conversation.CaseMessage;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.team.Enrolment;
import se.brygga.coordination.team.Team;
import se.brygga.coordination.worklist.WorklistRow.Clock;
import se.brygga.coordination.worklist.WorklistRow.Today;
import se.brygga.core.time.SwedishTime;

/** Makes a unit's list of cases: those of its teams, and those in which it has a task or a message (view.md 6). */
public final class Worklist {

    private final WorklistQuery query;

    private Worklist(WorklistQuery query) {
        this.query = query;
    }

    /** Returns the rows, what is due first on top; a case that has nothing to do with the unit gives none. */
    public static List<WorklistRow> of(WorklistQuery query, List<? extends CaseFile> cases) {
        var list = new Worklist(query);
        Comparator<Instant> soonest = Comparator.nullsLast(Comparator.naturalOrder());
        return cases.stream()
                .map(list::row)
                .flatMap(Optional::stream)
                .sorted(Comparator.<WorklistRow, Instant>comparing(
                                row -> row.next() == null ? null : row.next().due(), soonest)
                        .thenComparing(WorklistRow::person))
                .toList();
    }

    private Optional<WorklistRow> row(CaseFile file) {
        Team team = Team.of(file);
        List<Enrolment> known = known(file, team);
        boolean takesPart = !known.isEmpty();
        List<String> models = known.stream().map(Enrolment::model).sorted().toList();
        Optional<Clock> next = next(file);
        List<Today> today = today(file, takesPart);
        boolean concerned = takesPart || next.isPresent() || !today.isEmpty();
        if (!concerned || !isWanted(models, next)) {
            return Optional.empty();
        }
        return Optional.of(
                new WorklistRow(file.person(), models, today, next.orElse(null), takesPart ? team.gaps() : List.of()));
    }

    /** Returns the enrolments of a team of the unit, of which secrecy does not keep it from knowing. */
    private List<Enrolment> known(CaseFile file, Team team) {
        var hierarchy = new Hierarchy(file.organisations());
        return team.units().contains(query.unit())
                ? team.enrolments().stream()
                        .filter(one -> one.mayBeToldTo(query.unit(), hierarchy))
                        .toList()
                : List.of();
    }

    private boolean isWanted(List<String> models, Optional<Clock> next) {
        boolean team = query.team() == null || models.contains(query.team());
        boolean state = query.taskState() == null || next.isPresent();
        boolean clock = query.clock() == null
                || next.filter(one -> query.clock().equals(one.code())
                                || query.clock().equals("overdue") && one.late())
                        .isPresent();
        return team && state && clock;
    }

    private Optional<Clock> next(CaseFile file) {
        return UnitTask.all(file).stream()
                .filter(one -> query.unit().equals(one.owner()))
                .filter(one ->
                        query.taskState() == null ? one.isOpen() : one.task().getStatus() == query.taskState())
                .min(Comparator.comparing(UnitTask::due).thenComparing(UnitTask::id))
                .map(one -> clock(one, file.now()));
    }

    private static Clock clock(UnitTask one, Instant now) {
        boolean late = one.isOpen() && !now.isBefore(one.due());
        return new Clock(
                one.code(), one.due(), late, one.owner(), one.task().getStatus().toCode(), one.toldAt());
    }

    private List<Today> today(CaseFile file, boolean takesPart) {
        Stream<Today> stays = file.stays().values().stream()
                .flatMap(List::stream)
                .filter(event -> takesPart)
                .map(tracked -> new Today(
                        tracked.event().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        tracked.event().at()));
        Stream<Today> messages = CaseMessage.all(file).stream()
                .filter(message -> message.receivers(file).contains(query.unit()))
                .map(message -> new Today("message", message.at()));
        return Stream.concat(stays, messages)
                .filter(one -> one.at() != null && SwedishTime.day(one.at()).equals(query.date()))
                .sorted(Comparator.comparing(Today::at).thenComparing(Today::event))
                .toList();
    }
}
