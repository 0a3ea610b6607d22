package se.brygga.translation.hl7v2.intake;

import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Refusal;

/** One thing wrong with a message: how it is answered, where it is, our own code and a sentence without content. */
record Fault(Condition condition, String place, String code, String text) {

    /** A frame over the size limit. */
    static final Fault TOO_LARGE = new Fault(Condition.TOO_LARGE, "MSH", "FRAME_TOO_LARGE", "The message is too large");

    /** Returns the fault that kept a frame from being read. */
    static Fault of(Untranslatable e) {
        Condition condition =
                switch (e.code()) {
                    case "MSH_UNREADABLE", "MSH_TWICE", "SEGMENTS_TOO_MANY" -> Condition.FRAME;
                    case "SEGMENT_UNREADABLE" -> Condition.SEGMENT;
                    case "CHARSET_UNKNOWN" -> Condition.TABLE_VALUE;
                    default -> Condition.DATA_TYPE;
                };
        return new Fault(condition, e.place(), e.code(), e.getMessage());
    }

    Refusal refusal() {
        return new Refusal(code, place, text);
    }
}
