package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.core.organisation.Organisations;

/** Shows the unit's function mailbox: what it is to do and until when, and what it has asked others to do. */
@Controller
final class TasksController {

    private final DeskReading desks;
    private final ReadLists lists;
    private final Organisations organisations;

    TasksController(DeskReading desks, ReadLists lists, Organisations organisations) {
        this.desks = desks;
        this.lists = lists;
        this.organisations = organisations;
    }

    private record Found(EndedDays days, List<TaskRow> rows) {}

    @GetMapping("/view/{launch}/tasks")
    String page(OpenDesk desk, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "tasks", Set.of("task-state", "before"), request, model);
        TaskFilter filter = TaskFilter.of(begun.asked().get("task-state", null));
        if (filter == null) {
            throw Refused.bad(
                    "WORKLIST_STATE",
                    "Det finns inget sådant läge för en uppgift. / There is no such state of a task.");
        }
        LocalDate before = EndedDays.before(begun.asked(), filter);
        Found found = EndedDays.most(before, begun.access().at(), days -> new Found(days, rows(begun, days.span())));
        List<TaskRow> all = found.rows();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (TaskFilter one : TaskFilter.values()) {
            counts.put(
                    one.code(), before == null ? all.stream().filter(one::shows).count() : null);
        }
        Comparator<TaskRow> soonest =
                Comparator.comparing(row -> row.due().at(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(filter::shows)
                        .sorted(filter == TaskFilter.ENDED ? soonest.reversed() : soonest)
                        .toList());
        model.addAttribute("counts", counts);
        model.addAttribute("filter", filter.code());
        model.addAttribute("total", all.size());
        model.addAttribute("ended", found.days());
        return "view/tasks";
    }

    @GetMapping("/view/{launch}/tasks/{id}")
    String task(OpenDesk desk, @PathVariable String id, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "tasks", Set.of(), request, model);
        var rows = new TaskRows(organisations, begun.access(), begun.words());
        model.addAttribute(
                "row",
                lists.row(begun.access(), ReadLists.One.ofTask(id), listed -> rows.of(listed).stream()
                                .filter(row -> id.equals(row.due().task()))
                                .findFirst())
                        .orElseThrow(Refused::hidden));
        return "view/task";
    }

    /** Requests to lift a block have a list of their own, which leads to the page of each. */
    private List<TaskRow> rows(DeskReading.Begun begun, ReadLists.Span span) {
        var rows = new TaskRows(organisations, begun.access(), begun.words());
        return lists.allRows(begun.access(), ReadLists.Look.TASKS, span, listed -> rows.of(listed).stream()
                .filter(row -> !row.lift())
                .toList());
    }
}
