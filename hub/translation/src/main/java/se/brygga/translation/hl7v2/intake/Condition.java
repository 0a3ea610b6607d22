package se.brygga.translation.hl7v2.intake;

/** What is wrong with a message, and how it is answered (table 0357; messages.md 5, acknowledgement). */
enum Condition {
    /** The frame is no message at all. */
    FRAME(100, "Segment sequence error", false, false),
    /** More than the hub takes. */
    TOO_LARGE(104, "Value too long", false, false),
    SEGMENT(100, "Segment sequence error", true, true),
    FIELD_MISSING(101, "Required field missing", true, true),
    DATA_TYPE(102, "Data type error", true, true),
    TABLE_VALUE(103, "Table value not found", true, true),
    LENGTH(104, "Value too long", true, true),
    MESSAGE_TYPE(200, "Unsupported message type", false, false),
    EVENT(201, "Unsupported event code", false, false),
    PROCESSING(202, "Unsupported processing id", false, false),
    VERSION(203, "Unsupported version id", false, false),
    /** Nothing to do with the content: the sender may repeat. */
    INTERNAL(207, "Application internal error", false, true);

    private final int number;
    private final String text;
    private final boolean contentError;
    private final boolean commitError;

    Condition(int number, String text, boolean contentError, boolean commitError) {
        this.number = number;
        this.text = text;
        this.contentError = contentError;
        this.commitError = commitError;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    /** Returns MSA-1 of original mode. */
    String originalCode() {
        return contentError ? "AE" : "AR";
    }

    /** Returns MSA-1 of an accept acknowledgement. */
    String acceptCode() {
        return commitError ? "CE" : "CR";
    }
}
