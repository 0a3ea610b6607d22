package se.brygga.core.ledger;

/** How far the sending has come (messages.md 4, first axis). */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    RETRYING,
    PARKED,
    WITHHELD
}
