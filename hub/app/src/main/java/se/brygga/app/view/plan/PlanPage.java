package se.brygga.app.view.plan;

import java.time.Instant;
import java.util.List;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;

/**
 * The page of one joint plan.
 *
 * @param banner who it is about
 * @param sheet the plan
 * @param due its activities with what is due; null if there are none
 * @param from version that it is compared with; below 1 if there is none
 * @param versions earlier versions to compare with
 * @param changes what differs
 * @param at when the page was made
 */
public record PlanPage(
        Banner banner,
        PlanSheet sheet,
        Drawing due,
        int from,
        List<Integer> versions,
        List<Change> changes,
        Instant at) {

    /** One thing that differs. */
    public record Change(String what, String how, Cell whose, String before, String after) {}
}
