package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.key.KeyedHash;

class OpeningTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "record.db",
                "jdbc:h2:mem:x",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:x.db",
                "jdbc:sqlite:x.db?synchronous=off",
                "jdbc:postgresql://localhost:abc/x"
            })
    void badUrlIsExplained(String url) {
        assertThatThrownBy(() -> open(url))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("brygga.record.url");
    }

    @Test
    void folderIsMadeForItsOwnerOnly() throws IOException {
        open("jdbc:sqlite:" + folder.resolve("a/b/record.db")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a/b"))))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("a/b/record.db-wal")).doesNotExist();
    }

    @Test
    void folderThatCannotBeMadeIsExplained() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> open("jdbc:sqlite:" + folder.resolve("file/record.db")))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("Create it");
    }

    @Test
    void fileThatCannotBeOpenedIsExplained() throws IOException {
        Files.createDirectory(folder.resolve("record.db"));
        assertThatThrownBy(() -> open("jdbc:sqlite:" + folder.resolve("record.db")))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("cannot be opened for writing");
    }

    @Test
    void fileOfAnotherKindIsExplained() throws IOException {
        Files.writeString(folder.resolve("record.db"), "not a database, but long enough to look like one".repeat(99));
        assertThatThrownBy(() -> open("jdbc:sqlite:" + folder.resolve("record.db")))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("not a SQLite database");
    }

    @Test
    void unreachableServerIsExplained() {
        assertThatThrownBy(() -> open("jdbc:postgresql://localhost:1/brygga"))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void unknownDatabaseIsExplained() {
        assertThatThrownBy(() -> open(Postgres.url("nowhere")))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("no database of that name");
    }

    @Test
    void wrongPasswordIsExplainedAndNotRepeated() {
        Postgres.requirePasswordOf("guarded");
        assertThatThrownBy(() -> open(Postgres.emptyDatabase(), "guarded"))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("brygga.record.password")
                .hasMessageNotContaining("wrong-password");
    }

    @OnBothDatabases
    void otherSecretIsRefused(TestRecord record) {
        var other = new KeyedHash("another secret of the installation".getBytes());
        assertThatThrownBy(() -> JdbcRecord.open(record.settings(), other, TestRecord.FHIR))
                .isInstanceOf(RecordNotOpened.class)
                .hasMessageContaining("secret");
        assertThatCode(record::reopen).doesNotThrowAnyException();
    }

    @Test
    void severalNodesMayStartAtOnce() throws Exception {
        String url = Postgres.emptyDatabase();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<JdbcRecord> start = () -> open(url);
        List<Future<JdbcRecord>> started =
                nodes.invokeAll(IntStream.range(0, 4).mapToObj(i -> start).toList());
        for (Future<JdbcRecord> node : started) {
            assertThat(node.get().messages().counts().persons()).isZero();
            node.get().close();
        }
        nodes.shutdown();
    }

    private static JdbcRecord open(String url) {
        return open(url, "postgres");
    }

    private static JdbcRecord open(String url, String username) {
        return JdbcRecord.open(
                new RecordSettings(url, username, "wrong-password", 1), TestRecord.HASH, TestRecord.FHIR);
    }
}
