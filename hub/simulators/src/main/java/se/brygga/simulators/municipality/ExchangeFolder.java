package se.brygga.simulators.municipality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder through which social care and hub exchange files: {@code to-brygga/} is read by the hub, {@code from-brygga/}
 * is written by it.
 */
final class ExchangeFolder {

    private final Path toBrygga;
    private final Path fromBrygga;
    private final Path taken;

    /** Makes the folders that are missing. */
    ExchangeFolder(Path exchange, Path taken) throws IOException {
        this.toBrygga = exchange.resolve("to-brygga");
        this.fromBrygga = exchange.resolve("from-brygga");
        this.taken = taken;
        Files.createDirectories(toBrygga.resolve("done"));
        Files.createDirectories(fromBrygga);
        Files.createDirectories(taken);
    }

    /** Puts a file before the hub, whole or not at all: written under a hidden name, then renamed. */
    void put(String name, String content) throws IOException {
        Path unfinished = toBrygga.resolve("." + name + ".part");
        Files.writeString(unfinished, content, StandardCharsets.UTF_8);
        Files.move(unfinished, toBrygga.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns the finished notices of the hub, by name. */
    List<Path> notices() throws IOException {
        try (Stream<Path> files = Files.list(fromBrygga)) {
            return files.filter(ExchangeFolder::isNotice).sorted().toList();
        }
    }

    /** Moves a notice out of the exchange. */
    void take(Path notice) throws IOException {
        Files.move(notice, taken.resolve(notice.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isNotice(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("notice-") && name.endsWith(".csv");
    }
}
