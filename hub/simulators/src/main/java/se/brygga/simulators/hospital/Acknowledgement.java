package se.brygga.simulators.hospital;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the hub answered to a message (HL7 v2.5.1, 2.9.2).
 *
 * @param code MSA-1; empty if there is none
 * @param controlId MSA-2: which message it answers
 * @param error ERR-3.1, the first one; empty if there is none
 * @param bytes the answer as received
 */
public record Acknowledgement(String code, String controlId, String error, byte[] bytes) {

    /** Reads an answer; what cannot be read gives empty fields. */
    public static Acknowledgement of(byte[] bytes) {
        String[] segments = new String(bytes, StandardCharsets.ISO_8859_1).split("\r");
        return new Acknowledgement(
                field(segments, "MSA", 1),
                field(segments, "MSA", 2),
                field(segments, "ERR", 3).split("\\^")[0],
                bytes);
    }

    /** Returns true if the hub has the message. */
    public boolean positive() {
        return code.equals("AA") || code.equals("CA");
    }

    /** Returns true if the same message can succeed later: the hub's storage is unavailable (messages.md 5). */
    public boolean worthRepeating() {
        return code.equals("AR") && (error.equals("206") || error.equals("207"));
    }

    /** Returns true if both answers are the same byte for byte. */
    public boolean sameBytes(Acknowledgement other) {
        return Arrays.equals(bytes, other.bytes);
    }

    private static String field(String[] segments, String name, int number) {
        for (String segment : segments) {
            String[] fields = segment.split("\\|", -1);
            if (fields[0].equals(name) && fields.length > number) {
                return fields[number];
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return error.isEmpty() ? code : code + " " + error;
    }
}
