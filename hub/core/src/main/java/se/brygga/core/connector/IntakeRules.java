package se.brygga.core.connector;

/**
 * What becomes of messages that can be read, but are not as one would wish.
 *
 * @param validation what a resource that breaks its profile means
 * @param unmapped what a field means that nobody decided on (messages.md 8)
 * @param relevantCasesOnly true if only persons with a case here are taken in; others are answered and forgotten
 *     (messages.md 1, receive filter)
 */
public record IntakeRules(Validation validation, UnmappedPolicy unmapped, boolean relevantCasesOnly) {

    /** What a resource that breaks its profile means for its message. */
    public enum Validation {
        /** The message is refused. */
        REFUSE,
        /** The message is taken, with a warning. */
        WARN,
        /** Nobody looks. */
        OFF
    }

    /** What an unmapped field means for its message. */
    public enum UnmappedPolicy {
        /** It stands in the loss report. */
        RECORD,
        /** It is also a warning. */
        WARN,
        /** The message is parked until somebody decides. */
        PARK
    }
}
