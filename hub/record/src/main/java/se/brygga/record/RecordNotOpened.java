package se.brygga.record;

/** The record cannot be opened; the message says what to do about it. */
public final class RecordNotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordNotOpened(String message, Throwable cause) {
        super(message, cause);
    }

    static RecordNotOpened unknownUrl() {
        return new RecordNotOpened(
                "The url of the record names no database. Set brygga.record.url to jdbc:sqlite:FILE or "
                        + "jdbc:postgresql://HOST/DATABASE.",
                null);
    }

    static RecordNotOpened otherSecret() {
        return new RecordNotOpened(
                "The secret of the installation is not the one that this record was made with, and every id in the "
                        + "record follows from it. Put the old secret back, or choose another brygga.record.url.",
                null);
    }
}
