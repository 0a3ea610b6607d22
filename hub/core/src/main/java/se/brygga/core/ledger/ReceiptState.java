package se.brygga.core.ledger;

/** What the receiver said (messages.md 4, second axis). */
public enum ReceiptState {
    NOT_EXPECTED,
    AWAITED,
    OK,
    TRANSIENT,
    FATAL,
    OVERDUE
}
