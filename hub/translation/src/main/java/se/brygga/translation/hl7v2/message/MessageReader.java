package se.brygga.translation.hl7v2.message;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.Syntax;
import se.brygga.translation.hl7v2.segment.Segment;

/** Reads a frame: encoding, separators, segments that end with CR, LF or both. */
public final class MessageReader {

    /** More segments than this are no message but a mistake. */
    public static final int MOST_SEGMENTS = 5_000;

    private static final int NAME_LENGTH = 3;

    private MessageReader() {}

    /**
     * Reads a frame without its MLLP bytes.
     *
     * @param fallback encoding if MSH-18 does not say it
     * @throws Untranslatable with code MSH_UNREADABLE, CHARSET_UNKNOWN, CHARSET_ILLEGAL_BYTES, SEGMENT_UNREADABLE, MSH_TWICE
     *     or SEGMENTS_TOO_MANY
     */
    public static Message read(byte[] content, Charset fallback) {
        Header header = Header.read(content)
                .orElseThrow(
                        () -> new Untranslatable("MSH", "MSH_UNREADABLE", "The frame does not start with a header"));
        CharacterSets.Decoded decoded = CharacterSets.decode(content, header, fallback);
        return read(decoded.text(), header.syntax().in(decoded.charset()));
    }

    private static Message read(String text, Syntax syntax) {
        List<Segment> segments = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\r' || text.charAt(i) == '\n') {
                String line = text.substring(start, i);
                start = i + 1;
                if (!line.isBlank()) {
                    segments.add(segment(line, segments.size() + 1, numbers, syntax));
                }
            }
        }
        return new Message(syntax, segments);
    }

    private static Segment segment(String line, int position, Map<String, Integer> numbers, Syntax syntax) {
        if (position > MOST_SEGMENTS) {
            throw new Untranslatable(
                    "MSH", "SEGMENTS_TOO_MANY", "The frame has more than " + MOST_SEGMENTS + " segments");
        }
        if (!startsWithName(line, syntax)) {
            throw new Untranslatable(
                    "line " + position,
                    "SEGMENT_UNREADABLE",
                    "A line does not start with the name of a segment; is there a line break inside a field?");
        }
        int number = numbers.merge(line.substring(0, NAME_LENGTH), 1, Integer::sum);
        if (number > 1 && line.startsWith("MSH")) {
            throw new Untranslatable("MSH(2)", "MSH_TWICE", "The frame holds more than one message");
        }
        return new Segment(line, number, syntax);
    }

    private static boolean startsWithName(String line, Syntax syntax) {
        if (line.length() < NAME_LENGTH || line.length() > NAME_LENGTH && line.charAt(NAME_LENGTH) != syntax.field()) {
            return false;
        }
        for (int i = 0; i < NAME_LENGTH; i++) {
            char one = line.charAt(i);
            if (!(one >= 'A' && one <= 'Z' || i > 0 && one >= '0' && one <= '9')) {
                return false;
            }
        }
        return true;
    }
}
