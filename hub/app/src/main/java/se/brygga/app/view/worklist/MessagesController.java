package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.brygga.app.reading.PermittedFile;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.coordination.conversation.ThreadKey;

/** Shows the unit's messages about persons, thread by thread. */
@Controller
final class MessagesController {

    private static final String UNREAD = "unread";

    private final DeskReading desks;
    private final ReadLists lists;
    private final PermittedFile.House house;

    MessagesController(DeskReading desks, ReadLists lists, PermittedFile.House house) {
        this.desks = desks;
        this.lists = lists;
        this.house = house;
    }

    @GetMapping("/view/{launch}/messages")
    String page(OpenDesk desk, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "messages", Set.of("state"), request, model);
        String state = begun.asked().get("state", "all");
        if (!Set.of("all", UNREAD).contains(state)) {
            throw Refused.bad("STATE", "Det finns inget sådant läge. / There is no such state.");
        }
        List<ThreadRow> all = threads(begun);
        List<ThreadRow> unread =
                all.stream().filter(row -> !row.unread().isEmpty()).toList();
        model.addAttribute("rows", state.equals(UNREAD) ? unread : all);
        model.addAttribute("state", state);
        model.addAttribute("total", all.size());
        model.addAttribute("unread", unread.size());
        return "view/messages";
    }

    @GetMapping("/view/{launch}/messages/{thread}")
    String thread(OpenDesk desk, @PathVariable String thread, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "messages", Set.of(), request, model);
        var rows = new ThreadRows(house, begun.access(), begun.words());
        var one = ReadLists.One.ofThread(person -> ThreadKey.isAbout(house.hash(), person, thread));
        model.addAttribute(
                "row",
                lists.row(begun.access(), one, listed -> rows.of(listed).stream()
                                .filter(row -> thread.equals(row.key()))
                                .findFirst())
                        .or(() -> merged(begun, thread))
                        .orElseThrow(Refused::hidden));
        return "view/thread";
    }

    /** A thread that was begun about somebody who is another now. */
    private Optional<ThreadRow> merged(DeskReading.Begun begun, String key) {
        return threads(begun).stream().filter(row -> key.equals(row.key())).findFirst();
    }

    private List<ThreadRow> threads(DeskReading.Begun begun) {
        Instant since = begun.access().at().minus(ReadLists.STANDS);
        var rows = new ThreadRows(house, begun.access(), begun.words());
        return lists
                .allRows(begun.access(), ReadLists.Look.MESSAGES, listed -> rows.of(listed).stream()
                        .filter(row -> !row.unread().isEmpty() || !row.sort().isBefore(since))
                        .toList())
                .stream()
                .sorted(Comparator.comparing(ThreadRow::sort).reversed())
                .toList();
    }
}
