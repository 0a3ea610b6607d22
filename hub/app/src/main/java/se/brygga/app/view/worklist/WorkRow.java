package se.brygga.app.view.worklist;

import java.time.Instant;
import java.util.List;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;

/**
 * One person on the worklist.
 *
 * @param person id of the person
 * @param who name and number, as the reader may know them
 * @param models care models in which the person is enrolled
 * @param today what happened on the day, in order
 * @param next the own task that is due first; null if there is none
 * @param stopped own clocks that were stopped on the day: a notice was withdrawn, or nobody wants it any longer
 * @param gaps what plan and team lack, in what is shown
 * @param owner who in the unit has it: coordinators by name
 */
record WorkRow(
        String person,
        Banner who,
        List<String> models,
        List<Event> today,
        Due next,
        List<Due> stopped,
        List<String> gaps,
        List<Cell> owner) {

    /** Something that happened: a word, and the time of day. */
    record Event(String what, Instant when, String at) {}

    /**
     * A clock.
     *
     * @param task id of the Task, for its address
     * @param what is to be done
     * @param rule paragraph of the law that sets it; empty if none does
     * @param start when it began to run
     * @param due until when
     * @param late true if that has passed
     * @param state sent, received, acknowledged, and so on
     * @param seen when the unit last answered; empty if it never did
     */
    record Due(
            String task,
            String what,
            String rule,
            String start,
            String due,
            boolean late,
            String state,
            String seen,
            Instant at) {}
}
