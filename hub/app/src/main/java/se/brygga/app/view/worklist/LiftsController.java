package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Listed;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.reading.ReadLists.Look;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.fhir.Protection;
import se.brygga.core.organisation.Organisations;

/** Shows requests to lift a block (begäran om hävning): those of the reader, and those that the reader's unit is to decide. */
@Controller
final class LiftsController {

    private final DeskReading desks;
    private final ReadLists lists;
    private final Organisations organisations;

    LiftsController(DeskReading desks, ReadLists lists, Organisations organisations) {
        this.desks = desks;
        this.lists = lists;
        this.organisations = organisations;
    }

    @GetMapping("/view/{launch}/lifts")
    String page(OpenDesk desk, HttpServletRequest request, Model model) {
        DeskReading.Begun begun = desks.begin(desk, "lifts", Set.of(), request, model);
        model.addAttribute("mine", rows(begun, Look.REQUESTS));
        model.addAttribute("ours", rows(begun, Look.LIFTS));
        return "view/lifts";
    }

    private List<LiftRow> rows(DeskReading.Begun begun, Look look) {
        return lists.allRows(begun.access(), look, listed -> rows(begun.access(), begun.words(), listed, look)).stream()
                .sorted(Comparator.comparing(LiftRow::asked).reversed())
                .toList();
    }

    private List<LiftRow> rows(Access access, ViewWords words, Listed listed, Look look) {
        var told = new Told(words);
        var directory =
                new Directory(organisations, Protection.of(listed.named()).isProven(), told);
        Banner who = Banner.of(listed.named(), told, access.at());
        return listed.own().stream()
                .map(one -> (Task) one.shared())
                .filter(LiftRow::is)
                .filter(task -> look == Look.REQUESTS
                        || isOwner(access.caller().reader().unit(), task))
                .map(task -> row(task, who, directory, access))
                .toList();
    }

    private static boolean isOwner(String unit, Task task) {
        return unit.equals(task.getOwner().getIdentifier().getValue());
    }

    /** Who blocks stands on the patient's page while the law lets the reader know it (SVOD 3:5), and never in a list. */
    private static Cell decides(Task task, Directory directory, Access access) {
        boolean own = isOwner(access.caller().reader().unit(), task);
        return own
                ? directory.unit(task.getOwner().getIdentifier().getValue())
                : Cell.said(directory.told().words().get("lifts.another"));
    }

    private static LiftRow row(Task task, Banner who, Directory directory, Access access) {
        ViewWords words = directory.told().words();
        Instant now = access.at();
        var end = task.getRestriction().getPeriod().getEnd();
        boolean open = Set.of("requested", "received", "accepted", "in-progress", "on-hold")
                .contains(task.getStatus().toCode());
        return new LiftRow(
                task.getIdElement().getIdPart(),
                who,
                task.hasAuthoredOn() ? words.time(task.getAuthoredOn().toInstant()) : "",
                decides(task, directory, access),
                task.getDescription(),
                words.code("lift-state", task.getStatus().toCode()),
                Stream.concat(
                                Stream.ofNullable(task.getStatusReason().getText()),
                                task.getNote().stream().map(Annotation::getText))
                        .distinct()
                        .collect(Collectors.joining(" ")),
                end == null ? "" : words.clock(end.toInstant(), now),
                open && end != null && !now.isBefore(end.toInstant()),
                open);
    }
}
