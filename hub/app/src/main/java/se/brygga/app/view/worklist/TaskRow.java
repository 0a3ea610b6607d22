package se.brygga.app.view.worklist;

import java.util.List;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Visible;

/**
 * One task of the function mailbox.
 *
 * @param person id of the person
 * @param who name and number, as the reader may know them
 * @param due its clock, with what is to be done
 * @param text the sentence that came with it
 * @param requester who asks
 * @param owner who is to do it
 * @param code code of its state
 * @param reason why it ended so; empty if nobody said
 * @param notes what has been written to it, the latest last
 * @param open true if it waits for somebody
 * @param lift true if it asks for the lift of a block, which stands in a list of its own
 * @param ours true if the reader's unit is to do it
 * @param answers states that the unit may answer with
 */
record TaskRow(
        String person,
        Banner who,
        WorkRow.Due due,
        Cell text,
        Cell requester,
        Cell owner,
        String code,
        String reason,
        List<Note> notes,
        boolean open,
        boolean lift,
        boolean ours,
        List<String> answers) {

    TaskRow {
        reason = Visible.of(reason);
    }

    /**
     * Something that was written to a task.
     *
     * @param author who of the unit wrote it; empty if nobody said, or nobody may know
     */
    record Note(String at, String author, String text) {

        Note {
            author = Visible.of(author);
            text = Visible.of(text);
        }
    }

    /** Tells whether the unit may answer so. */
    public boolean may(String answer) {
        return answers.contains(answer);
    }
}
