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
 * @param before how many newer ones are not shown
 * @param total how many there are to show
 * @param period the date banner; empty without a filter by date
 * @param exclusions what is left out and why; if there are no rows, why there are none
 * @param drawings charts of it
 */
public record SectionView(
        SectionKind kind,
        List<SectionRow> rows,
        int before,
        int total,
        String period,
        List<Notice> exclusions,
        List<Drawing> drawings) {

    /** Rows of one page of a section by itself. */
    static final int PAGE = 300;

    /** Returns the number of this page, from 1. */
    public int page() {
        return before / PAGE + 1;
    }

    /** Returns the number of the last row that is shown. */
    public int last() {
        return before + rows.size();
    }

    /** Tells whether there are older rows than those that are shown. */
    public boolean hasMore() {
        return total > last();
    }
}
