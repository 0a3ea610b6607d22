package se.brygga.app.view.patient;

import java.util.List;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.section.SectionRow;

/**
 * A section as it is shown: frame and rows (view.md 2.4).
 *
 * @param kind which
 * @param rows those shown, the newest first
 * @param total how many there are to show
 * @param period the date banner; empty without a filter by date
 * @param exclusions what is left out and why; if there are no rows, why there are none
 * @param drawings charts of it
 */
public record SectionView(
        SectionKind kind,
        List<SectionRow> rows,
        int total,
        String period,
        List<Notice> exclusions,
        List<Drawing> drawings) {

    /** Tells whether there are more rows than are shown. */
    public boolean hasMore() {
        return total > rows.size();
    }
}
