package se.brygga.app.view.worklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Listed;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.task.UnitTask;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.organisation.Organisations;

/** Makes rows of the function mailbox of what stands in it for one person. */
record TaskRows(Organisations organisations, Access access, ViewWords words) {

    private static final List<String> STEPS = List.of("requested", "received", "accepted", "in-progress");

    List<TaskRow> of(Listed listed) {
        var told = new Told(words);
        var directory =
                new Directory(organisations, Protection.of(listed.named()).isProven(), told);
        Banner who = Banner.of(listed.named(), told, access.at());
        List<Task> tasks = listed.own().stream().map(one -> (Task) one.shared()).toList();
        return tasks.stream()
                .map(task -> UnitTask.of(task)
                        .filter(one -> !isAsked(one, tasks))
                        .or(() -> asked(task))
                        .or(() -> ours(task)))
                .flatMap(Optional::stream)
                .map(one -> row(listed.person(), who, one, directory))
                .toList();
    }

    /** What we have asked stands once: by our own Task, which follows the answers. */
    private static boolean isAsked(UnitTask one, List<Task> tasks) {
        return tasks.stream().anyMatch(task -> ("Task/" + task.getIdElement().getIdPart()).equals(one.focus()));
    }

    private Optional<UnitTask> asked(Task task) {
        var one = new UnitTask(task.getIdElement().getIdPart(), task);
        String unit = access.caller().reader().unit();
        boolean ours = unit.equals(one.requester()) && one.owner() != null && !unit.equals(one.owner());
        return ours && one.code() != null ? Optional.of(one) : Optional.empty();
    }

    /** What registers and other systems have asked of the unit; work of ours is handed out. */
    private Optional<UnitTask> ours(Task task) {
        var one = new UnitTask(task.getIdElement().getIdPart(), task);
        boolean work = access.caller().reader().unit().equals(one.owner())
                && UnitTask.of(task).isEmpty()
                && one.code() == null;
        return work ? Optional.of(one) : Optional.empty();
    }

    private TaskRow row(String person, Banner who, UnitTask one, Directory directory) {
        Task task = one.task();
        boolean ours = access.caller().reader().unit().equals(one.owner());
        String code = task.hasStatus() ? task.getStatus().toCode() : "";
        return new TaskRow(
                person,
                who,
                new Dues(words, access.at()).of(one),
                said(task, one.code(), directory.told()),
                one.requester() == null ? directory.told().absent() : directory.unit(one.requester()),
                one.owner() == null ? directory.told().absent() : directory.unit(one.owner()),
                code,
                reason(task.getStatusReason()),
                task.getNote().stream()
                        .map(note -> new TaskRow.Note(
                                note.hasTime() ? words.time(note.getTime().toInstant()) : "",
                                directory.isProtected() ? "" : author(note),
                                note.getText()))
                        .toList(),
                one.isOpen(),
                LiftRow.is(task),
                ours,
                ours && one.isOpen() ? answers(task, code) : List.of());
    }

    /** The words of the task itself, where they say more than its code. */
    private Cell said(Task task, String code, Told told) {
        String ofCode = new Dues(ViewWords.of("sv"), access.at()).what(task, code);
        return ofCode.equals(task.getDescription()) ? told.absent() : told.text(task.getDescription());
    }

    private String reason(CodeableConcept reason) {
        return reason.hasText()
                ? reason.getText()
                : reason.getCoding().stream()
                        .map(Coding::getCode)
                        .map(code -> words.code("task-reason", code))
                        .findFirst()
                        .orElse("");
    }

    private static String author(Annotation note) {
        return note.getAuthor() instanceof Reference author
                        && author.getIdentifier().hasValue()
                ? author.getIdentifier().getValue()
                : note.getAuthor() instanceof StringType name ? name.getValue() : "";
    }

    /** What another system asked for without the hub is answered there; a review is taken and closed, a request for a lift refused too. */
    private static List<String> answers(Task task, String code) {
        if (UnitTask.of(task).isPresent()) {
            return answers(code);
        }
        boolean review = task.getCode().hasCoding(Canonical.REGISTER_TASK, "emergency-review")
                || task.getCode().hasCoding(Canonical.REGISTER_TASK, "block-review");
        List<String> closing = LiftRow.is(task) ? List.of("completed", "rejected") : List.of("completed");
        if (!review && !LiftRow.is(task)) {
            return List.of();
        }
        return code.equals("accepted")
                ? closing
                : Stream.concat(Stream.of("accepted"), closing.stream()).toList();
    }

    /** Steps may be skipped, not gone back (docs/coordination.md, Tasks). */
    private static List<String> answers(String code) {
        int at = Math.max(0, STEPS.indexOf(code.equals("on-hold") ? "in-progress" : code));
        return Stream.concat(
                        STEPS.subList(Math.min(at + 1, STEPS.size()), STEPS.size()).stream()
                                .filter(step -> !step.equals("received")),
                        Stream.of("completed", "rejected"))
                .toList();
    }
}
