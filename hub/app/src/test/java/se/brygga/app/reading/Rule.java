package se.brygga.app.reading;

import se.brygga.access.decision.Decision.Reason;

/** Lets tests of the rooms that read meet a refusal, which only this package makes. */
public final class Rule {

    private Rule() {}

    /** Returns the refusal by this rule. */
    public static NotPermitted refusesBy(Reason reason) {
        return new NotPermitted(reason);
    }

    /** Returns the refusal of one reading too many. */
    public static TooOften refusesMore() {
        return new TooOften();
    }
}
