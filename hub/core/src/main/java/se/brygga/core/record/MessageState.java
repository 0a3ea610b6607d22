package se.brygga.core.record;

/** What became of a received message. */
public enum MessageState {
    /** Translated and kept. */
    STORED,
    /** Refused at intake with a negative acknowledgement; kept for the operator. */
    REFUSED,
    /** Accepted, but not translatable; waits for an operator. */
    PARKED,
    /** About a person without a relevant case (messages.md 1, receive filter): counted, but neither kept nor shown. */
    FILTERED
}
