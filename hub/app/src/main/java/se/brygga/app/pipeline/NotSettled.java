package se.brygga.app.pipeline;

/** What follows from a message leads to something new again and again: nothing is kept of it but the message, parked. */
public final class NotSettled extends RuntimeException {

    /** Code of the message that is parked for it. */
    public static final String CODE = "NOT_SETTLED";

    private static final long serialVersionUID = 1L;

    /** Says which fields of coordination do not come to an end; nothing about the person. */
    public NotSettled(String message) {
        super(message);
    }
}
