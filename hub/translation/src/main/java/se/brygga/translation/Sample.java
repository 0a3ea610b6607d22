package se.brygga.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/**
 * A sample of a connector: an input beside what must come out of it.
 *
 * @param folder {@code connectors/<id>/samples/<case>}
 * @param input the file {@code input.*}
 */
public record Sample(Path folder, Path input) {

    /** When every sample arrived: the reference for ages and century. */
    public static final Instant RECEIVED_AT = Instant.parse("2026-03-01T12:00:00Z");

    private static final String SECRET = "brygga-sample-secret-0123456789ab";

    /** Returns the keyed hash of samples, so that their ids are the same everywhere. */
    public static KeyedHash hash() {
        return new KeyedHash(SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the samples of a connector's folder by name; none if it has no folder {@code samples}. */
    public static List<Sample> of(Path connector) {
        return in(connector.resolve("samples"));
    }

    /** Returns the samples in a folder by name; none if there is no such folder. */
    public static List<Sample> in(Path samples) {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new Sample(folder, inputOf(folder)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + samples, e);
        }
    }

    /** Returns the bytes of the input. */
    public byte[] content() {
        try {
            return Files.readAllBytes(input);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + input, e);
        }
    }

    /**
     * Returns what comes out, by file name: {@code expected.json} and {@code losses.txt} if translated, {@code expected.ack} if
     * refused at intake, {@code expected.error} if it would be parked.
     *
     * @param source the connector, with {@link #hash()}
     */
    public Map<String, String> outputs(String format, Source source) {
        Map<String, String> outputs = new TreeMap<>();
        List<Resource> resources = new ArrayList<>();
        for (InboxMessage message : messages(format, source)) {
            if (message.refused().isPresent()) {
                outputs.merge("expected.ack", refusal(message), String::concat);
                continue;
            }
            try {
                Translated translated = Translators.translate(message, source);
                resources.addAll(translated.resources());
                outputs.merge("losses.txt", Rendering.losses(message, translated.losses()), String::concat);
            } catch (Untranslatable e) {
                outputs.merge("expected.error", e.place() + ": " + e.code() + '\n', String::concat);
            }
        }
        if (outputs.containsKey("losses.txt")) {
            outputs.put("expected.json", Rendering.bundle(resources));
        }
        return outputs;
    }

    /** Returns the messages of the input as the intake takes them. */
    public List<InboxMessage> messages(String format, Source source) {
        return Translators.intake(format).read(content(), name(), source, RECEIVED_AT);
    }

    /** The case is the file name under which the input would arrive: its first word is the kind of a CSV file. */
    private String name() {
        String file = input.getFileName().toString();
        return folder.getFileName() + file.substring(file.indexOf('.'));
    }

    private static String refusal(InboxMessage message) {
        byte[] answer = message.acknowledgement();
        return answer == null || answer.length == 0
                ? message.refusal().place() + ": " + message.refusal().code() + '\n'
                : Rendering.acknowledgement(answer, message.charset());
    }

    private static Path inputOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " has no file input.*"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }
}
