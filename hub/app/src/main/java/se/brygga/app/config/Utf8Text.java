package se.brygga.app.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a text file that must be UTF-8; a byte order mark is left out. */
final class Utf8Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    /** Returns the text, or nothing after adding a problem. */
    static Optional<String> read(Path file, Problems problems) {
        try {
            return decode(Files.readAllBytes(file), file, problems);
        } catch (NoSuchFileException e) {
            problems.add(file, 0, "the file is missing. Create it, or restore it from version control.");
        } catch (IOException e) {
            problems.add(
                    file,
                    0,
                    "the file cannot be read (" + e.getClass().getSimpleName()
                            + "). Check that it is a file and that this user may read it.");
        }
        return Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, Path file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            problems.add(file, line, "this line is not UTF-8. Save the file as UTF-8.");
            return Optional.empty();
        }
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(text.subSequence(marked ? 1 : 0, text.length()).toString());
    }
}
