package se.brygga.app.view.chart;

/**
 * A chart.
 *
 * @param svg one svg element, or one for each width of page that it is made for; everything in it that somebody has written is escaped
 * @param table its twin
 */
public record Drawing(String svg, Table table) {

    /** Returns it with the word that there is more than it shows, if there is. */
    public Drawing newest(boolean isCut, Wording wording) {
        String caption = table.caption() + " (" + wording.get("newest") + ")";
        return isCut ? new Drawing(svg, new Table(caption, table.columns(), table.rows())) : this;
    }
}
