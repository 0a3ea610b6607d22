package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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

    @GetMapping("/view/{launch}/tasks")
    String page(OpenDesk desk, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "tasks", Set.of("task-state"), request, model);
        TaskFilter filter = TaskFilter.of(begun.asked().get("task-state", null));
        if (filter == null) {
            throw Refused.bad(
                    "WORKLIST_STATE",
                    "Det finns inget sådant läge för en uppgift. / There is no such state of a task.");
        }
        List<TaskRow> all = rows(begun);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (TaskFilter one : TaskFilter.values()) {
            counts.put(one.code(), all.stream().filter(one::shows).count());
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

    private List<TaskRow> rows(DeskReading.Begun begun) {
        var rows = new TaskRows(organisations, begun.access(), begun.words());
        return lists.allRows(begun.access(), ReadLists.Look.TASKS, rows::of);
    }
}
