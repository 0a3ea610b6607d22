package se.brygga.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeSettings;

/**
 * A file as an engineer saved it, made into messages as the system would send them: for HL7 v2 without byte order mark
 * and framing, and with CR at the end of segments.
 *
 * @param path where it lies
 * @param name what the system would call it; its first word tells the kind of a CSV file
 * @param messages the messages in it, at least one
 */
record EngineersFile(Path path, String name, List<byte[]> messages) {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte START = 0x0B;
    private static final byte END = 0x1C;

    /** Reads a file for a connector; complains if it cannot. */
    static EngineersFile read(Path path, Connector connector) {
        IntakeSettings intake = connector
                .receives()
                .orElseThrow(() -> new Complaint("Connector " + connector.id()
                        + " takes no messages: its connector.yml has no block 'intake'. Choose another."));
        byte[] bytes = bytes(path);
        boolean marked = bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        byte[] content = marked ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
        if (!intake.format().equals("hl7v2")) {
            return new EngineersFile(path, name(path), List.of(content));
        }
        List<byte[]> messages = new ArrayList<>();
        for (byte[] message : unframed(content)) {
            messages.add(withCarriageReturns(marked ? inCharset(message, intake.charset(), path) : message));
        }
        return new EngineersFile(path, name(path), messages);
    }

    /** Returns the file's name; the input of a sample is named after the sample's folder. */
    private static String name(Path path) {
        String name = path.getFileName().toString();
        Path folder = path.toAbsolutePath().getParent();
        return name.startsWith("input.") ? folder.getFileName() + name.substring("input".length()) : name;
    }

    private static byte[] bytes(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length == 0) {
                throw new Complaint(path + " is empty. Choose a file with a message.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Complaint("There is no file " + path + ". Check the path.", e);
        } catch (IOException e) {
            throw new Complaint(path + " cannot be read. Check that it is a file and that you may read it.", e);
        }
    }

    private static List<byte[]> unframed(byte[] content) {
        List<byte[]> messages = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == START) {
                start = i + 1;
            } else if (content[i] == END && start >= 0) {
                messages.add(Arrays.copyOfRange(content, start, i));
                start = -1;
            }
        }
        return messages.isEmpty() ? List.of(content) : messages;
    }

    /** Brings a file that an editor saved as UTF-8 into the encoding that the message will be read in. */
    private static byte[] inCharset(byte[] message, Charset usual, Path path) {
        String text = new String(message, StandardCharsets.UTF_8);
        String[] header = text.split("[\r\n]", 2)[0].split("\\|", -1);
        boolean stated = header.length > 17 && !header[17].isBlank();
        if (stated) {
            return message;
        }
        try {
            ByteBuffer encoded = usual.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(encoded.array(), encoded.limit());
        } catch (CharacterCodingException e) {
            throw new Complaint(
                    path + " is UTF-8 and holds letters that " + usual + " lacks, in which the system sends."
                            + " Write 'UNICODE UTF-8' in MSH-18, or save it as " + usual + ".",
                    e);
        }
    }

    private static byte[] withCarriageReturns(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.length);
        for (int i = 0; i < message.length; i++) {
            boolean secondOfPair = message[i] == '\n' && i > 0 && message[i - 1] == '\r';
            if (!secondOfPair) {
                out.write(message[i] == '\n' ? '\r' : message[i]);
            }
        }
        String text = out.toString(StandardCharsets.ISO_8859_1).stripTrailing() + "\r";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
