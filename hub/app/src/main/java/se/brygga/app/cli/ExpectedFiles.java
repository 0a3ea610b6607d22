package se.brygga.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.brygga.core.connector.Connector;
import se.brygga.translation.Sample;

/**
 * The files beside a sample's input that say what must come out of it.
 *
 * @param connector the sample's connector
 * @param sample input and folder
 */
record ExpectedFiles(Connector connector, Sample sample) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("expected.json", "losses.txt", "expected.ack", "expected.error");

    /** Finds those of a connector in the order of the samples' names; none if it receives nothing. */
    static List<ExpectedFiles> of(Connector connector, Path root) {
        if (connector.receives().isEmpty()) {
            return List.of();
        }
        return Sample.of(root.resolve("connectors").resolve(connector.id())).stream()
                .map(sample -> new ExpectedFiles(connector, sample))
                .toList();
    }

    /** Returns the files that differ from what comes out, with what comes out; null = the file must not be there. */
    Map<Path, String> differences() {
        Map<String, String> outputs = sample.outputs(connector.intake().format(), Translation.source(connector));
        Map<Path, String> differences = new TreeMap<>();
        for (String name : NAMES) {
            Path file = sample.folder().resolve(name);
            String actual = outputs.get(name);
            if (!same(name, read(file), actual)) {
                differences.put(file, actual);
            }
        }
        return differences;
    }

    /** Makes the files say what comes out now; returns those that changed. */
    List<Path> approve() {
        List<Path> changed = new ArrayList<>();
        differences().forEach((file, actual) -> {
            try {
                if (actual == null) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, actual);
                }
            } catch (IOException e) {
                throw new Complaint(file + " cannot be written. Check that you may write there.", e);
            }
            changed.add(file);
        });
        return changed;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new Complaint(file + " cannot be read. Check that it is UTF-8 and that you may read it.", e);
        }
    }

    private static boolean same(String name, String expected, String actual) {
        if (expected == null || actual == null) {
            return expected == null && actual == null;
        }
        if (!name.endsWith(".json")) {
            return expected.strip().equals(actual.strip());
        }
        try {
            return JSON.readTree(expected).equals(JSON.readTree(actual));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
