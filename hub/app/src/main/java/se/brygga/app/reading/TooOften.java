package se.brygga.app.reading;

/** A person is read more often than anybody would who cares for it: 429, a harvest stands out by its speed (security.md 7). */
public final class TooOften extends RuntimeException {

    /** Short code of the reason, for the audit log and the answer. */
    public static final String CODE = "TOO_MANY_READINGS";

    private static final long serialVersionUID = 1L;

    TooOften() {
        super(CODE);
    }
}
