package se.brygga.app.delivery;

/** The destination will never take this delivery as it is: it is parked for an operator. */
public final class PermanentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Takes a short code, such as {@code HTTP_422}. */
    public PermanentFailure(String code) {
        super(code);
        this.code = code;
    }

    /** Returns the short code. */
    public String code() {
        return code;
    }
}
