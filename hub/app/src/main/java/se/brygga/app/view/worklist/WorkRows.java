package se.brygga.app.view.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Listed;
import se.brygga.app.reading.PermittedFile;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.team.Team;
import se.brygga.coordination.team.TeamGap;
import se.brygga.coordination.team.TeamMember;
import se.brygga.coordination.worklist.Worklist;
import se.brygga.coordination.worklist.WorklistQuery;
import se.brygga.coordination.worklist.WorklistRow;
import se.brygga.coordination.worklist.WorklistRow.Today;
import se.brygga.core.fhir.Protection;
import se.brygga.core.time.SwedishTime;

/** Makes rows of the worklist of what may be seen of each person: the list's own rules are those of {@link Worklist}. */
@Component
final class WorkRows {

    private static final Duration SAME = Duration.ofMinutes(30);

    private final PermittedFile.House house;
    private final PlanGaps plans;

    WorkRows(PermittedFile.House house, PlanGaps plans) {
        this.house = house;
        this.plans = plans;
    }

    /** Returns the row of an enrolled person; none for whom the list was not asked for. */
    Optional<WorkRow> of(Access access, WorklistQuery query, ViewWords words, Listed listed) {
        var file = new PermittedFile(listed.whole(), access.at(), house);
        return Worklist.of(query, List.of(file)).stream()
                .filter(row -> !row.models().isEmpty())
                .findFirst()
                .map(row -> new Making(access, query, words, file).row(row, listed));
    }

    private final class Making {

        private final Access access;
        private final WorklistQuery query;
        private final ViewWords words;
        private final PermittedFile file;

        Making(Access access, WorklistQuery query, ViewWords words, PermittedFile file) {
            this.access = access;
            this.query = query;
            this.words = words;
            this.file = file;
        }

        WorkRow row(WorklistRow row, Listed listed) {
            var told = new Told(words);
            var directory = new Directory(
                    house.organisations(), Protection.of(listed.named()).isProven(), told);
            return new WorkRow(
                    row.person(),
                    Banner.of(listed.named(), told, access.at()),
                    row.models().stream()
                            .map(model -> words.code("code.care-model", model))
                            .toList(),
                    today(row, listed),
                    row.next() == null ? null : next(row.next()),
                    stopped(),
                    gaps(row, listed, directory),
                    owner(directory));
        }

        private WorkRow.Due next(WorklistRow.Clock clock) {
            var dues = new Dues(words, access.at());
            return UnitTask.all(file).stream()
                    .filter(one -> query.unit().equals(one.owner())
                            && clock.due().equals(one.due())
                            && String.valueOf(clock.code()).equals(String.valueOf(one.code())))
                    .findFirst()
                    .map(dues::of)
                    .orElse(null);
        }

        /** A clock that was stopped stays in sight for the day (view.md 6). */
        private List<WorkRow.Due> stopped() {
            var dues = new Dues(words, access.at());
            return UnitTask.all(file).stream()
                    .filter(one -> query.unit().equals(one.owner())
                            && one.task().getStatus() == Task.TaskStatus.CANCELLED
                            && one.task().hasLastModified()
                            && isOfTheDay(one.task().getLastModified().toInstant(), query.date()))
                    .map(dues::of)
                    .toList();
        }

        private List<WorkRow.Event> today(WorklistRow row, Listed listed) {
            Stream<Today> stays = file.resources(Encounter.class).stream()
                    .flatMap(stay -> StayNews.of((Encounter) stay.resource()).stream())
                    .filter(one -> isOfTheDay(one.at(), query.date()));
            Stream<WorkRow.Event> happened = once(Stream.concat(row.today().stream(), stays))
                    .map(one -> event(words.code("event", one.event()), one.at()));
            return Stream.of(happened, moved(listed), failed(listed))
                    .flatMap(one -> one)
                    .sorted(Comparator.comparing(WorkRow.Event::when))
                    .toList();
        }

        /** A notice and its stay tell of one event, and their clocks differ a little. */
        private static Stream<Today> once(Stream<Today> told) {
            List<Today> events = new ArrayList<>();
            told.sorted(Comparator.comparing(Today::at))
                    .filter(one -> events.stream()
                            .noneMatch(before -> before.event().equals(one.event())
                                    && (before.at().equals(one.at())
                                            || !one.event().equals("message"))
                                    && before.at().plus(SAME).isAfter(one.at())))
                    .forEach(events::add);
            return events.stream();
        }

        /** When a stay is thought to end, if that was told on the day. */
        private Stream<WorkRow.Event> moved(Listed listed) {
            return listed.whole().resources().stream()
                    .filter(one -> one.version() > 1 && isOfTheDay(one.updated(), query.date()))
                    .filter(one -> one.shared() instanceof Encounter)
                    .flatMap(one -> StayNews.plannedEnd((Encounter) one.copy()).stream()
                            .map(end -> words.get("event.planned-end", words.clock(end, access.at())))
                            .map(what -> event(what, one.updated())));
        }

        /** What was to tell the other side and did not; by whom it was to be had is said on no list. */
        private Stream<WorkRow.Event> failed(Listed listed) {
            return listed.failed().stream()
                    .filter(at -> isOfTheDay(at, query.date()))
                    .map(at -> event(words.get("event.undelivered"), at));
        }

        private WorkRow.Event event(String what, Instant at) {
            return new WorkRow.Event(what, at, words.clock(at, at));
        }

        private List<String> gaps(WorklistRow row, Listed listed, Directory directory) {
            List<String> gaps = listed.view()
                    .map(view -> new ArrayList<>(plans.of(access, view, directory)))
                    .orElseGet(() -> new ArrayList<>(List.of(words.get("gap.not-shown"))));
            // Of a protected person the sentences that name a body say where the person is.
            row.gaps().stream()
                    .filter(gap -> !directory.isProtected() || gap.body() == null)
                    .map(this::sentence)
                    .forEach(gaps::add);
            return gaps;
        }

        private String sentence(TeamGap gap) {
            return words.language().equals("en") ? gap.english() : gap.swedish();
        }

        private List<Cell> owner(Directory directory) {
            return Team.of(file).members().stream()
                    .filter(member ->
                            query.unit().equals(member.unit()) && !member.name().isEmpty())
                    .sorted(Comparator.comparing(member -> !member.isCoordinator()))
                    .map(TeamMember::name)
                    .filter(name -> !name.equals(new Hierarchy(house.organisations()).name(query.unit())))
                    .distinct()
                    .map(name -> directory.isProtected() ? directory.told().hidden() : Cell.written(name))
                    .toList();
        }
    }

    private static boolean isOfTheDay(Instant at, LocalDate day) {
        return SwedishTime.day(at).equals(day);
    }
}
