package se.brygga.app.delivery;

/** The destination did not prove that it has the delivery: it is tried again. */
public final class NotProven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Takes a short code, such as {@code HTTP_503} or {@code NO_RECEIPT}. */
    public NotProven(String code) {
        super(code);
        this.code = code;
    }

    /** Returns the short code. */
    public String code() {
        return code;
    }
}
