package se.brygga.app.view.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.chart.Due;
import se.brygga.app.view.chart.DueChart;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/** Draws the activities of a joint plan, and its follow-up, with what is due. In a plan that has ended nothing is late. */
final class DueWork {

    private final Told told;
    private final Instant now;

    DueWork(Told told, Instant now) {
        this.told = told;
        this.now = now;
    }

    /** Returns the drawing; null if nothing is to be done. */
    Drawing draw(PlanSheet sheet) {
        List<Due> dues = new ArrayList<>();
        sheet.parts().all().forEach(activity -> dues.add(due(activity, sheet.isCurrent())));
        if (sheet.isCurrent() && sheet.followUp().isTold()) {
            dues.add(followUp(sheet));
        }
        return dues.isEmpty() ? null : new DueChart(told.words().charts(), now).draw(dues);
    }

    private Due due(PlanSheet.Activity activity, boolean isCurrent) {
        PlanSheet.Days days = activity.days();
        Cell none = activity.when().kind() == Cell.Kind.HIDDEN ? told.hidden() : told.absent();
        return new Due(
                activity.what().text(),
                activity.unit().text(),
                activity.status().text(),
                activity.when().text(),
                days.from(),
                days.until(),
                days.until() == null ? none.text() : days.until().toString(),
                activity.ended() || !isCurrent);
    }

    private Due followUp(PlanSheet sheet) {
        String day = sheet.followUp().text();
        return new Due(
                told.words().get("code.work.follow-up-plan"),
                sheet.responsible().text(),
                "",
                day,
                null,
                LocalDate.parse(day),
                day,
                false);
    }
}
