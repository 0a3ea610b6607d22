package se.brygga.simulators.bench.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of an installation's configuration in which no connector checks profiles. */
final class Unvalidated {

    private static final List<String> PARTS = List.of("config", "connectors", "routes");
    private static final String REFUSES = "validation: refuse";

    private Unvalidated() {}

    /** Copies {@code root} and returns {@code target}. */
    static Path copy(Path root, Path target) throws IOException {
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(root.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = target.resolve(root.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        Path connector = target.resolve("connectors/akerby-homenursing/connector.yml");
        Files.writeString(connector, Files.readString(connector).replace(REFUSES, "validation: off"));
        return target;
    }
}
