package se.brygga.app.broker;

/** A message cannot be stored at present, so it must not be acknowledged: the sender can repeat it. */
public final class InboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public InboxUnavailable(String message) {
        super(message);
    }

    /** Says what is wrong and why. */
    public InboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
