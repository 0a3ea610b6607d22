package se.brygga.record;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * SQLite in a file of its own: write-ahead log, synced at each commit, one writer.
 *
 * <p>No mmap: an error of the disk would then end the process instead of the transaction.
 */
final class SqliteDatabase implements Database {

    static final String PREFIX = "jdbc:sqlite:";

    private static final int BUSY_MILLIS = 10_000;
    private static final int WRITER_CACHE_KIB = 65_536;
    private static final int READER_CACHE_KIB = 8_192;
    /** A log of 64 MB: pages that change often reach the file once, and a checkpoint still takes well under a second. */
    private static final int CHECKPOINT_PAGES = 16_384;

    private static final Set<Integer> PASSING = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_PROTOCOL.code,
            SQLiteErrorCode.SQLITE_NOTADB.code);

    private final Path file;

    private SqliteDatabase(Path file) {
        this.file = file;
    }

    /** Takes {@code jdbc:sqlite:FILE} and makes the folder of the file, for the owner's eyes only. */
    static SqliteDatabase of(String url) {
        String name = url.substring(PREFIX.length());
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw new RecordNotOpened(
                    "brygga.record.url must name a file and nothing more: jdbc:sqlite:FILE, without parameters.", null);
        }
        Path file = Path.of(name).toAbsolutePath();
        try {
            if (!Files.isDirectory(file.getParent())) {
                makeFolder(file.getParent());
            }
        } catch (IOException e) {
            throw new RecordNotOpened(
                    "The folder " + file.getParent() + " of the record cannot be made. Create it and let the user "
                            + "that runs Brygga write there, or choose another brygga.record.url.",
                    e);
        }
        return new SqliteDatabase(file);
    }

    private static void makeFolder(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, ownerOnly);
        } else {
            Files.createDirectories(folder);
        }
    }

    @Override
    public DataSource writing() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return dataSource(config);
    }

    @Override
    public DataSource reading() {
        SQLiteConfig config = config(READER_CACHE_KIB);
        config.setReadOnly(true);
        return dataSource(config);
    }

    private static SQLiteConfig config(int cacheKib) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-cacheKib);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Else the driver asks for the last row's number after each insert; what we need, we get by "returning".
        config.setGetGeneratedKeys(false);
        return config;
    }

    private DataSource dataSource(SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl(PREFIX + file);
        return source;
    }

    @Override
    public void tune(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public String lock() {
        return "";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "identity", "integer primary key", "integer8", "integer", "clustered", "without rowid", "roomy", "");
    }

    @Override
    public boolean passing(SQLException failure) {
        return PASSING.contains(failure.getErrorCode() & 0xff);
    }

    @Override
    public String explain(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return "The file " + file + " is not a SQLite database, or it is damaged. Restore it from a backup, or "
                    + "choose another brygga.record.url.";
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return "The file " + file + " is in use by another program. End that program and start again.";
        }
        return "The file " + file + " cannot be opened for writing. Let the user that runs Brygga write to it and to "
                + "its folder, check the space on the disk, or choose another brygga.record.url.";
    }
}
