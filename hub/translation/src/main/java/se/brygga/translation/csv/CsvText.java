package se.brygga.translation.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.brygga.core.error.Untranslatable;

/** Decodes cells; bytes that the character set does not have are an error, never replacement characters. */
final class CsvText {

    private static final int BYTE_ORDER_MARK = 3;

    private CsvText() {}

    /** Returns the offset behind the byte order mark, if there is one. */
    static int start(byte[] content) {
        boolean marked = content.length >= BYTE_ORDER_MARK
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? BYTE_ORDER_MARK : 0;
    }

    /** Returns the character set of a file: a byte order mark says UTF-8, whatever is usual. */
    static Charset charset(byte[] content, Charset usual) {
        return start(content) > 0 ? StandardCharsets.UTF_8 : usual;
    }

    static String decode(byte[] cell, Charset charset, String place) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(cell)).toString();
            if (text.chars().noneMatch(CsvText::isLeftOver)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            throw new Untranslatable(place, "BAD_ENCODING", "This is not " + charset);
        }
        throw new Untranslatable(place, "BAD_ENCODING", "This is not " + charset);
    }

    /** Control characters above ASCII: nobody writes them, they are what is left of another encoding. */
    private static boolean isLeftOver(int c) {
        return c >= 0x80 && c < 0xA0;
    }
}
