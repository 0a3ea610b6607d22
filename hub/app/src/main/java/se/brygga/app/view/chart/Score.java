package se.brygga.app.view.chart;

import java.time.Instant;

/**
 * A NEWS2 score (Royal College of Physicians 2017).
 *
 * @param at when the signs were taken
 * @param total points; of an incomplete set those that are certain
 * @param complete false if something was not measured
 * @param single if any one sign gave three points
 * @param by who measured
 * @param source whose record it stands in
 */
public record Score(Instant at, int total, boolean complete, Single single, String by, String source) {

    /** If any one sign gave three points: a bare total does not tell. */
    public enum Single {
        YES,
        NO,
        UNKNOWN
    }

    /** How soon somebody must act, by the score alone. */
    enum Band {
        LOW(0, 5),
        MEDIUM(5, 7),
        HIGH(7, 21);

        final int from;
        final int until;

        Band(int from, int until) {
            this.from = from;
            this.until = until;
        }
    }

    Band band() {
        return total >= Band.HIGH.from ? Band.HIGH : total >= Band.MEDIUM.from ? Band.MEDIUM : Band.LOW;
    }
}
