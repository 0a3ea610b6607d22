package se.brygga.simulators.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Everything that was written below a home folder: all names, and all contents but those of the record, the broker's
 * journal, and what was delivered to a neighbour.
 */
final class WrittenFiles {

    private static final List<String> WHERE_CONTENT_BELONGS =
            List.of("record", "broker", "neighbours/exchange", "neighbours/taken");

    private final Path home;
    private final PersonalDataScanner scanner;
    private final List<String> findings = new ArrayList<>();
    private long bytesRead;

    WrittenFiles(Path home, PersonalDataScanner scanner) {
        this.home = home;
        this.scanner = scanner;
    }

    /** Looks through everything; returns who was found where. */
    List<String> findings() throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.toList()) {
                String name = home.relativize(path).toString();
                scanner.scan(name.getBytes()).forEach(found -> findings.add("the name of a file: " + found));
                if (Files.isRegularFile(path) && WHERE_CONTENT_BELONGS.stream().noneMatch(name::startsWith)) {
                    byte[] content = content(path);
                    bytesRead += content.length;
                    scanner.scan(content).forEach(found -> findings.add(name + ": " + found));
                }
            }
        }
        return findings;
    }

    /** Returns how many bytes were looked at. */
    long bytesRead() {
        return bytesRead;
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
