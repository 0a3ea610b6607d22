package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretTest {

    @TempDir
    private Path folder;

    @Test
    void secretIsMadeOnceAndForTheOwnerOnly() throws IOException {
        Path home = folder.resolve("home");
        String first = InstallationSecret.load(home).hex("a");

        assertThat(InstallationSecret.load(home).hex("a")).isEqualTo(first);
        assertThat(home.resolve("secret")).isRegularFile().hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(home).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void everyHomeHasItsOwn() {
        assertThat(InstallationSecret.load(folder.resolve("one")).hex("a"))
                .isNotEqualTo(InstallationSecret.load(folder.resolve("other")).hex("a"));
    }

    @Test
    void secretThatOthersMayReadIsRefused() throws IOException {
        InstallationSecret.load(folder);
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> InstallationSecret.load(folder))
                .hasMessageContaining("rw-r-----")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void shortSecretIsRefused() throws IOException {
        InstallationSecret.load(folder);
        Files.writeString(folder.resolve("secret"), "too short");

        assertThatThrownBy(() -> InstallationSecret.load(folder)).hasMessageContaining("9 bytes");
    }

    @Test
    void homeThatCannotBeMadeIsToldWithoutGuessing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> InstallationSecret.load(file.resolve("home"))).hasMessageContaining("may write");
    }
}
