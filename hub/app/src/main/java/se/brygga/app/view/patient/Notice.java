package se.brygga.app.view.patient;

import java.util.Locale;

/**
 * Why there may be more than is shown, or that there is not (view.md 2.3, the kinds of emptiness).
 *
 * @param kind which
 * @param text the sentence in the reader's language
 */
public record Notice(Kind kind, String text) {

    /** The kinds of emptiness, and two more things that the law leaves out. */
    public enum Kind {
        /** It is on its way still. */
        LOADING,
        NOT_ARRIVED,
        /** A system that sends it has been silent for too long. */
        OUTDATED,
        NOT_EXISTING,
        FILTERED,
        BLOCKED,
        NO_CONSENT,
        /** Nobody can tell what is blocked. */
        UNCHECKED,
        /** The reader's task does not cover it. */
        OUTSIDE_ROLE;

        /** Returns its name in keys of texts and in looks. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
