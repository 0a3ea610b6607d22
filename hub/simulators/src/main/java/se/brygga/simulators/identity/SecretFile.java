package se.brygga.simulators.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner can read. */
public final class SecretFile {

    private SecretFile() {}

    /** Writes it in one step, so that nobody reads half of it; makes its folder if there is none. */
    public static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        // A file of createTempFile has mode 0600 from its beginning.
        Path fresh = Files.createTempFile(file.getParent(), ".", ".new");
        Files.writeString(fresh, content);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
