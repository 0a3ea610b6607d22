package se.brygga.app.view.worklist;

import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Visible;

/**
 * One request to lift a block.
 *
 * @param who name and number, as the reader may know them
 * @param asked when
 * @param to the unit that is to decide
 * @param reason what was written
 * @param state sent, read, lifted, refused
 * @param answer what the officer has written; empty if nothing
 * @param due until when an answer is expected
 * @param late true if that has passed without one
 */
record LiftRow(
        Banner who, String asked, Cell to, String reason, String state, String answer, String due, boolean late) {

    /** What others have written shows what it hides. */
    LiftRow {
        reason = Visible.of(reason);
        answer = Visible.of(answer);
    }
}
