package se.brygga.translation.fhirmessage.reading;

/** How much one FHIR request may hold, so that no sender can fill the memory. */
public final class Limits {

    /** Bytes in one request. */
    public static final int CONTENT_BYTES = 16 * 1024 * 1024;

    /** Levels of nesting. */
    public static final int DEPTH = 64;

    /** Elements in one request, attributes of XML among them. */
    public static final int ELEMENTS = 500_000;

    /** Entries in one Bundle. */
    public static final int ENTRIES = 2_000;

    private Limits() {}
}
