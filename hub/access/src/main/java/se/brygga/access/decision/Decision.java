package se.brygga.access.decision;

import java.util.List;

/**
 * What the law says about one item.
 *
 * @param outcome what follows
 * @param reason code; null for SHOW and at the stage of existence, where EXISTS_ONLY needs none
 * @param masked true if address, telephone and place-revealing names are hidden (protected identity)
 * @param grounds ids of the entries it rests on: consent, lift, assessment, emergency, block
 */
public record Decision(Outcome outcome, Reason reason, boolean masked, List<String> grounds) {

    /** What follows. */
    public enum Outcome {
        SHOW,
        EXISTS_ONLY,
        WITHHOLD,
        ASK_LIFT,
        DENY
    }

    /** Why (domain.md 5). */
    public enum Reason {
        ASSURANCE,
        PURPOSE,
        NO_RELATION,
        NOT_SHAREABLE,
        NOT_PUBLISHED,
        OWNER_UNKNOWN,
        BLOCK_STATUS_UNKNOWN,
        BLOCKED,
        BLOCKED_INNER,
        BLOCKED_HIDDEN,
        CONSENT_MISSING,
        ASSESSMENT_MISSING,
        EMERGENCY_NOT_COVERED,
        EMERGENCY_NOT_FOR_O,
        INCAPABLE_O_READER,
        ROLE_SCOPE,
        /** A system reads what its own custodian owns and nothing else. */
        FOREIGN_SYSTEM
    }

    static Decision show(boolean masked, List<String> grounds) {
        return new Decision(Outcome.SHOW, null, masked, grounds);
    }

    static Decision of(Outcome outcome, Reason reason, List<String> grounds) {
        return new Decision(outcome, reason, false, grounds);
    }

    static Decision deny(Reason reason) {
        return of(Outcome.DENY, reason, List.of());
    }

    static Decision withhold(Reason reason) {
        return of(Outcome.WITHHOLD, reason, List.of());
    }

    /** Tells whether the item may be shown at the asked stage. */
    public boolean shows() {
        return outcome == Outcome.SHOW;
    }
}
