package se.brygga.core.error;

/**
 * A message cannot be translated whole. Says where and why, never what the field held.
 *
 * <p>Raised by translators only; the message is parked with place and code, and the flow goes on.
 */
public final class Untranslatable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String code;

    /**
     * @param place address in the source: {@code PID-3.1}, {@code line 12, column personId}
     * @param code short stable code, such as {@code PID3_MISSING}
     * @param message a sentence for the engineer, without content of the message
     */
    public Untranslatable(String place, String code, String message) {
        super(message);
        this.place = place;
        this.code = code;
    }

    /** Returns the address in the source. */
    public String place() {
        return place;
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }
}
