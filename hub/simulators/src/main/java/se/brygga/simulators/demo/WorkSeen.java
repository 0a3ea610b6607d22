package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Canonical;

/** What the hub has asked the units to do, as each unit's own system reads it: told once, when it has come up. */
final class WorkSeen {

    /** Work that comes of what is late; here days pass in seconds. */
    private static final Set<String> LATE = Set.of("escalation", "read-message");

    private final Scene scene;
    private final Papers papers;
    private final Map<String, Task> seen = new LinkedHashMap<>();

    WorkSeen(Scene scene, Papers papers) {
        this.scene = scene;
        this.papers = papers;
    }

    /** Waits until each of these has come up, told by its unit and the beginning of its words, and tells all that is new. */
    void expect(ZonedDateTime at, String... wanted) throws IOException, InterruptedException {
        scene.await(() -> missing(wanted).isEmpty());
        for (Task task : newest()) {
            if (seen.put(key(task), task) == null && !LATE.stream().anyMatch(code -> is(task, code))) {
                tell(at, task);
            }
        }
        List<String> missing = missing(wanted);
        List.of(wanted).forEach(one -> scene.stage().demand(!missing.contains(one), "Nobody was asked: " + one));
    }

    private List<String> missing(String... wanted) throws IOException, InterruptedException {
        List<Task> tasks = newest();
        return List.of(wanted).stream()
                .filter(one -> find(tasks, one).isEmpty())
                .toList();
    }

    private static Optional<Task> find(List<Task> tasks, String wanted) {
        String unit = wanted.substring(0, wanted.indexOf(' '));
        String words = wanted.substring(unit.length() + 1);
        return tasks.stream()
                .filter(task ->
                        owner(task).equals(unit) && task.getDescription().startsWith(words))
                .reduce((older, newer) -> newer);
    }

    private void tell(ZonedDateTime at, Task task) {
        ZonedDateTime due =
                task.getRestriction().getPeriod().getEnd().toInstant().atZone(at.getZone());
        scene.diary().asked(at, Unit.of(owner(task)), due, task.getDescription());
    }

    /** Lets a unit answer that it has done something. */
    void done(ZonedDateTime at, String wanted) throws IOException, InterruptedException {
        Optional<Task> asked = find(newest(), wanted);
        scene.stage().demand(asked.isPresent(), "There is no task to answer: " + wanted);
        if (asked.isPresent()) {
            scene.write(
                    at,
                    Unit.of(owner(asked.get())).system(),
                    papers.transaction(DirectPapers.done(asked.get())),
                    "done: " + asked.get().getDescription());
        }
    }

    /** Returns how many tasks there are by how they stand. */
    Map<String, Long> states() throws IOException, InterruptedException {
        Map<String, Long> states = new TreeMap<>();
        newest().forEach(task -> states.merge(task.getStatus().toCode(), 1L, Long::sum));
        return states;
    }

    /** Returns if something was asked and has been done. */
    boolean isDone(String wanted) throws IOException, InterruptedException {
        return find(newest(), wanted)
                .filter(task -> task.getStatus() == TaskStatus.COMPLETED)
                .isPresent();
    }

    private List<Task> newest() throws IOException, InterruptedException {
        List<Task> tasks = new ArrayList<>();
        String person = scene.door().person(Neighbours.NURSING, papers.patient().getIdentifierFirstRep());
        for (Unit unit : Unit.values()) {
            scene.door().own(unit.system(), Task.class, "?_count=200").stream()
                    .filter(task -> owner(task).equals(unit.hsaId()))
                    .filter(task ->
                            person.equals(task.getFor().getReferenceElement().getIdPart()))
                    .filter(task ->
                            Canonical.TASK.equals(task.getIdentifierFirstRep().getSystem()))
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private static String owner(Task task) {
        return task.getOwner().getIdentifier().getValue();
    }

    private static String key(Task task) {
        return task.getIdElement().getIdPart();
    }

    private static boolean is(Task task, String code) {
        return task.getCode().getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }
}
