package se.brygga.simulators.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Everything that was written below a home folder: all names but those that a neighbour gave, and all contents but those of
 * the record, the broker's journal, and what was delivered to a neighbour. The names of queues (in the broker's bindings)
 * are looked at.
 */
public final class WrittenFiles {

    private static final List<String> WHERE_CONTENT_BELONGS = List.of(
            "record", "broker/journal", "broker/large", "broker/paging", "neighbours/exchange", "neighbours/taken");
    private static final String QUEUE_NAMES = "broker/bindings/";
    private static final String NAMED_BY_OTHERS = "neighbours/exchange/to-brygga/";

    private final Path home;
    private final PersonalDataScanner scanner;
    private final List<String> findings = new ArrayList<>();
    private long bytesRead;

    /** Takes where to look, and what for. */
    public WrittenFiles(Path home, PersonalDataScanner scanner) {
        this.home = home;
        this.scanner = scanner;
    }

    /** Looks through everything; returns who was found where. */
    public List<String> findings() throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.toList()) {
                String name = home.relativize(path).toString();
                if (!name.startsWith(NAMED_BY_OTHERS)) {
                    scanner.scan(name.getBytes()).forEach(found -> findings.add("the name of a file: " + found));
                }
                if (Files.isRegularFile(path) && WHERE_CONTENT_BELONGS.stream().noneMatch(name::startsWith)) {
                    byte[] content = name.startsWith(QUEUE_NAMES) ? narrow(content(path)) : content(path);
                    bytesRead += content.length;
                    scanner.scan(content).forEach(found -> findings.add(name + ": " + found));
                }
            }
        }
        return findings;
    }

    /** Returns how many bytes were looked at. */
    public long bytesRead() {
        return bytesRead;
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }

    /** The broker writes names with two bytes for each letter; the second one is zero. */
    private static byte[] narrow(byte[] content) {
        var letters = new ByteArrayOutputStream();
        for (byte one : content) {
            if (one != 0) {
                letters.write(one);
            }
        }
        return letters.toByteArray();
    }
}
