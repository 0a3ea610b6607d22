package se.brygga.translation.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import se.brygga.core.error.Untranslatable;

/** Decodes cells; bytes that are not UTF-8 are an error, never replacement characters. */
final class CsvText {

    private CsvText() {}

    /** Returns the offset behind the byte order mark, if there is one. */
    static int start(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    static String decode(byte[] cell, String place) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(cell))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Untranslatable(place, "BAD_ENCODING", "This is not UTF-8");
        }
    }
}
