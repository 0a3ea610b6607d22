package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.coordination.worklist.WorklistQuery;
import se.brygga.core.time.SwedishTime;

/** Shows the coordinator's worklist: the persons enrolled in teams of the unit, what is due first on top (view.md 6). */
@Controller
final class WorklistController {

    private static final Set<String> KEYS = Set.of("unit", "date", "team", "task-state", "clock");

    private final DeskReading desks;
    private final ReadLists lists;
    private final WorkRows rows;

    WorklistController(DeskReading desks, ReadLists lists, WorkRows rows) {
        this.desks = desks;
        this.lists = lists;
        this.rows = rows;
    }

    @GetMapping("/view/{launch}/worklist")
    String page(OpenDesk desk, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "worklist", KEYS, request, model);
        WorklistQuery query = query(begun);
        List<WorkRow> found = lists
                .rows(
                        begun.access(),
                        ReadLists.Look.TEAM,
                        listed -> rows.of(begun.access(), query, begun.words(), listed))
                .stream()
                .sorted(Comparator.<WorkRow, Instant>comparing(
                                row -> row.next() == null ? null : row.next().at(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> row.who().name().text()))
                .toList();
        model.addAttribute("rows", found);
        model.addAttribute(
                "late",
                found.stream()
                        .filter(row -> row.next() != null && row.next().late())
                        .count());
        model.addAttribute("query", query);
        model.addAttribute("filtered", query.team() != null || query.taskState() != null || query.clock() != null);
        model.addAttribute("today", SwedishTime.day(begun.access().at()));
        return "view/worklist";
    }

    /** The unit is the reader's own; it may be said, and no other. */
    private static WorklistQuery query(DeskReading.Begun begun) {
        Map<String, String> keys = new TreeMap<>(begun.asked().keys());
        String unit = keys.getOrDefault("unit", begun.unit());
        if (!unit.equals(begun.unit())) {
            throw Refused.forbidden("UNIT", "Listan är er egen enhets. / The list is that of your own unit.");
        }
        keys.put("unit", unit);
        WorklistQuery.judge(keys).ifPresent(why -> {
            throw Refused.bad(why.code(), why.text());
        });
        return WorklistQuery.of(keys, SwedishTime.day(begun.access().at()));
    }
}
