package se.brygga.app.view.source;

/** What became of a source: exactly one of these, the first that holds (view.md 2.3). */
public enum ChipState {
    UNCHECKED("?"),
    NO_CONSENT("–"),
    FAILED("!"),
    PARTIAL("◐"),
    STALE("◷"),
    FILTERED("▽"),
    LOADING("…"),
    NONE("○"),
    COMPLETE("✓"),
    /** A chip of its own, which names no source: who blocked is secret (SVOD 3:5). */
    BLOCKED("#");

    private final String icon;

    ChipState(String icon) {
        this.icon = icon;
    }

    /** Returns the sign beside the words; never without them. */
    public String icon() {
        return icon;
    }

    /**
     * What is known of a source at one moment.
     *
     * @param unchecked true if nobody can tell what is blocked
     * @param consentMissing true if there is no ground for it
     * @param failed true if it did not answer in time, or not rightly
     * @param missing how many of its parts did not answer
     * @param stale true if it has not delivered for longer than its freshness limit
     * @param filtered true if the reader's own filter hides rows of it
     * @param waiting true before it has answered
     * @param rows how many rows it has brought
     */
    public record Known(
            boolean unchecked,
            boolean consentMissing,
            boolean failed,
            int missing,
            boolean stale,
            boolean filtered,
            boolean waiting,
            int rows) {

        /** Returns the state. */
        public ChipState state() {
            if (unchecked) {
                return UNCHECKED;
            }
            if (consentMissing) {
                return NO_CONSENT;
            }
            if (failed) {
                return FAILED;
            }
            if (missing > 0) {
                return PARTIAL;
            }
            if (stale) {
                return STALE;
            }
            if (filtered) {
                return FILTERED;
            }
            return waiting ? LOADING : rows == 0 ? NONE : COMPLETE;
        }
    }
}
