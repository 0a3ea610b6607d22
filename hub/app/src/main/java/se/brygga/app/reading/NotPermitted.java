package se.brygga.app.reading;

import se.brygga.access.decision.Decision.Reason;

/** The caller may see nothing of this person, whoever it is: 403 with the rule in plain words (security.md 3.2). */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotPermitted(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Returns the rule. */
    public Reason reason() {
        return reason;
    }
}
