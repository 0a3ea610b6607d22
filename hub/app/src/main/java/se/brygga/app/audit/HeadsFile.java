package se.brygga.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.core.key.KeyedHash;

/** The second place: signed heads of the audit log, one a line, only ever appended (security.md 4.2, rule 5). */
public final class HeadsFile {

    private final Path file;
    private final KeyedHash key;

    /** Takes the file, best on another disk or host, and the secret of the installation. */
    public HeadsFile(Path file, KeyedHash key) {
        this.file = file;
        this.key = key;
    }

    /**
     * What the file holds, by numbers of lines.
     *
     * @param heads with a good signature
     * @param unread lines that this installation has signed in a form of another version of the hub
     * @param forged lines that are something else
     */
    public record Content(List<SignedHead> heads, List<Integer> unread, List<Integer> forged) {

        /** Nothing, as before the first head. */
        static final Content NONE = new Content(List.of(), List.of(), List.of());

        /** Tells whether the file as a whole is one of another secret: this installation has signed nothing in it. */
        boolean isForeign() {
            return !forged.isEmpty() && heads.isEmpty() && unread.isEmpty();
        }
    }

    /** Returns the file's place. */
    public Path path() {
        return file;
    }

    /** Appends a head and waits for the disk; throws UncheckedIOException if it cannot. */
    public void append(SignedHead head) {
        byte[] line = (head.line(key) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Heads of the audit log cannot be written to " + file, e);
        }
    }

    /** Reads the file; it is empty before the first head. A last line without its end was torn by a crash and is left out. */
    public Content read() {
        List<SignedHead> heads = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        List<Integer> forged = new ArrayList<>();
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length - 1; i++) {
                Optional<SignedHead> head = SignedHead.read(lines[i], key);
                head.ifPresent(heads::add);
                if (head.isEmpty() && !lines[i].isBlank()) {
                    (SignedHead.isSigned(lines[i], key) ? unread : forged).add(i + 1);
                }
            }
            return new Content(List.copyOf(heads), List.copyOf(unread), List.copyOf(forged));
        } catch (IOException e) {
            throw new UncheckedIOException("Heads of the audit log cannot be read from " + file, e);
        }
    }
}
