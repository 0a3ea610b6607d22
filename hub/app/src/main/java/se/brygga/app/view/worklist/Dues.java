package se.brygga.app.view.worklist;

import java.time.Instant;
import org.hl7.fhir.r4.model.Task;
import se.brygga.app.view.words.ViewWords;
import se.brygga.app.view.words.Visible;
import se.brygga.coordination.task.UnitTask;

/** Says how the clock of a task stands. */
record Dues(ViewWords words, Instant now) {

    private static final String MODEL = "care-model-action";

    WorkRow.Due of(UnitTask one) {
        Task task = one.task();
        Instant due = one.due();
        return new WorkRow.Due(
                task.getIdElement().getIdPart(),
                what(task, one.code()),
                rule(one),
                task.hasAuthoredOn() ? words.clock(task.getAuthoredOn().toInstant(), now) : "",
                due == null ? "" : words.clock(due, now),
                isLate(one),
                state(task),
                one.toldAt() == null ? "" : words.clock(one.toldAt(), now),
                due);
    }

    /** The same work is asked for by the law, of a stay or a plan, and by care models, where no paragraph sets the time. */
    private String rule(UnitTask one) {
        String about = String.valueOf(one.focus());
        boolean byLaw = about.startsWith("Encounter/") || about.startsWith("CarePlan/");
        String rule = one.code() == null ? "" : words.code("rule", one.code());
        return byLaw && !rule.equals(one.code()) ? rule : "";
    }

    boolean isLate(UnitTask one) {
        return one.isOpen() && one.due() != null && !now.isBefore(one.due());
    }

    /** What a care model asks for stands in its own words alone. */
    String what(Task task, String code) {
        if (MODEL.equals(code) && task.hasDescription()) {
            return Visible.of(task.getDescription());
        }
        String asked = code == null ? task.getCode().getCodingFirstRep().getCode() : code;
        String said = asked == null ? "" : words.code("code.work", asked);
        return Visible.of(said.isEmpty() || said.equals(asked) ? task.getDescription() : said);
    }

    String state(Task task) {
        return words.code(
                LiftRow.is(task) ? "lift-state" : "task-state",
                task.hasStatus() ? task.getStatus().toCode() : "");
    }
}
