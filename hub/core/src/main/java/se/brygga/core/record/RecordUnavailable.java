package se.brygga.core.record;

/** The database cannot be used at present (unreachable, busy, full): the same work can succeed later. */
public final class RecordUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do. */
    public RecordUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
