package se.brygga.translation.municipal;

/** How much a municipal message may hold, so that no sender can fill the memory. */
public final class Limits {

    /** Bytes in one request or file. */
    public static final int CONTENT_BYTES = 16 * 1024 * 1024;

    /** Objects in one JSON request. */
    public static final int OBJECTS = 10_000;

    /** Rows in one CSV file. */
    public static final int ROWS = 50_000;

    /** Bytes in the header of a CSV file: every row is kept with it. */
    public static final int HEADER_BYTES = 4 * 1024;

    /** Cells that are kept of one CSV row: more than a header can name. */
    public static final int CELLS = HEADER_BYTES + 2;

    /** Levels of nesting in one JSON object. */
    public static final int DEPTH = 64;

    /** Values in one JSON object. */
    public static final int LEAVES = 10_000;

    /** Characters in one value: what a FHIR string may hold. */
    static final int TEXT = 1024 * 1024;

    /** Characters in an identifier. */
    static final int IDENTIFIER = 200;

    private Limits() {}
}
