package se.brygga.app.view.worklist;

import org.hl7.fhir.r4.model.Task;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Visible;
import se.brygga.core.fhir.Canonical;

/**
 * One request to lift a block.
 *
 * @param task id of the Task
 * @param who name and number, as the reader may know them
 * @param asked when
 * @param to the unit that is to decide
 * @param reason what was written
 * @param state sent, read, lifted, refused
 * @param answer what the officer has written; empty if nothing
 * @param due until when an answer is expected
 * @param late true if that has passed without one
 * @param open true if it waits for an answer
 */
record LiftRow(
        String task,
        Banner who,
        String asked,
        Cell to,
        String reason,
        String state,
        String answer,
        String due,
        boolean late,
        boolean open) {

    /** What others have written shows what it hides. */
    LiftRow {
        reason = Visible.of(reason);
        answer = Visible.of(answer);
    }

    /** Tells whether a Task asks for the lift of a block. */
    static boolean is(Task task) {
        return task.getCode().hasCoding(Canonical.REGISTER_TASK, "lift-request");
    }
}
