package se.brygga.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;

/** HL7 v2 messages of others, in a folder that {@code -Dvectors} names; it is no part of the product. */
final class Vectors {

    private static final Source SAMPLES = SampleConnector.mellanland().source();

    /** The files are UTF-8, and their oracles read times without offset as UTC. */
    static final Source SOURCE = new Source(
            SAMPLES.connector(),
            SAMPLES.custodian(),
            SAMPLES.unit(),
            ZoneId.of("UTC"),
            UTF_8,
            SAMPLES.localSystem(),
            false,
            true,
            SAMPLES.columns(),
            SAMPLES.codes(),
            SAMPLES.identifiers(),
            SAMPLES.hash());

    private Vectors() {}

    /** Returns a folder below {@code vectors}; skips the test, saying so, if the property is not set. */
    static Path folder(String name) {
        String vectors = System.getProperty("vectors", "");
        assumeTrue(!vectors.isBlank(), "No messages of others are tested: -Dvectors names no folder");
        return Path.of(System.getProperty("brygga.root")).resolve(vectors).resolve(name);
    }

    /** Returns the messages below a folder by name; throws {@link IllegalStateException} if there are none. */
    static List<Path> messages(String folder) {
        Path whole = folder(folder);
        if (!Files.isDirectory(whole)) {
            throw new IllegalStateException("-Dvectors names a folder without " + folder);
        }
        try (Stream<Path> files = Files.list(whole)) {
            List<Path> messages = files.filter(file -> file.toString().endsWith(".hl7"))
                    .sorted()
                    .toList();
            if (messages.isEmpty()) {
                throw new IllegalStateException("-Dvectors: there is no .hl7 file in " + folder);
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the intake makes of a file. */
    static InboxMessage arrival(Path file) throws IOException {
        return Translators.intake("hl7v2")
                .read(text(file).getBytes(UTF_8), "", SOURCE, Sample.RECEIVED_AT)
                .get(0);
    }

    /** Returns a message as it would come over MLLP: without a byte order mark, segments ended by CR, no empty lines. */
    private static String text(Path file) throws IOException {
        return Files.readString(file)
                .replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\r", "", "\r"));
    }

    /** Returns the rows of a list of ours about these messages, without its header. */
    static List<String> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
