package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.brygga.app.HouseFolder;
import se.brygga.app.config.InstallationSecret;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** The command on a real database, beside a hub that has it open (cases 105 and B11). */
class AuditCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    private Path home;
    private String url;
    private JdbcRecord record;
    private Terminal terminal;

    @BeforeEach
    void writeLog(@TempDir Path folder) throws IOException {
        HouseFolder.in(folder);
        home = Files.createDirectories(folder.resolve("var"));
        url = "jdbc:sqlite:" + home.resolve("record").resolve("brygga.db");
        record = JdbcRecord.open(
                new RecordSettings(url, "", "", 1), InstallationSecret.load(home), FhirContext.forR4Cached());
        append(3);
        terminal = new Terminal(folder);
    }

    @AfterEach
    void close() {
        if (record != null) {
            record.close();
        }
    }

    @Test
    void wholeLogOfARunningHubIsOk() throws IOException {
        keepHead();
        append(1);

        assertThat(terminal.type("audit", "verify")).isZero();
        assertThat(terminal.out())
                .contains("4 entries from 2026-11-21T11:00:00Z to 2026-11-21T11:00:00Z, 1 signed head in")
                .contains("OK: the audit log is whole.");
    }

    @Test
    void logOfAStoppedHubIsOk() {
        record.close();
        record = null;

        assertThat(terminal.type("audit", "verify")).isZero();
        assertThat(terminal.out()).contains("3 entries").contains("No head was signed yet");
    }

    @Test
    void case105TamperedRowIsReported() {
        sql("update audit_event set who = 'somebody else' where sequence = 2");

        assertThat(terminal.type("audit", "verify")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("BROKEN at entry 2: its content was changed")
                .contains("Keep the database");
    }

    @Test
    void logRewrittenWholeIsReported() throws IOException {
        keepHead();
        sql("delete from audit_event");
        sql("update audit_head set sequence = 0, hash = '" + "0".repeat(64) + "'");
        record.audit().append(new Entry(NOON, "forger", "read", null, "kind=READ"));
        append(2);

        assertThat(terminal.type("audit", "verify")).isEqualTo(1);
        assertThat(terminal.out()).contains("BROKEN at entry 3").contains("REWRITTEN");
    }

    @Test
    void logEmptiedRightAfterASigningIsReported() throws IOException {
        keepHead();
        sql("delete from audit_event");

        assertThat(terminal.type("audit", "verify")).isEqualTo(1);
        assertThat(terminal.out()).contains("BROKEN at entry 1").contains("CUT_OFF");
    }

    @Test
    void logWithoutItsFrontIsReportedThoughItsEndWasSignedThere() throws IOException {
        keepHead();
        append(1);
        sql("delete from audit_event where sequence <= 3");

        assertThat(terminal.type("audit", "verify")).isEqualTo(1);
        assertThat(terminal.out()).contains("BROKEN at entry 4").contains("BEGINS_LATE");
    }

    @Test
    void headThatWasChangedIsReported() throws IOException {
        keepHead();
        append(1);
        keepHead();
        Path heads = home.resolve("audit-heads.txt");
        Files.writeString(heads, Files.readString(heads).replace(" head 3 ", " head 2 "));

        assertThat(terminal.type("audit", "verify", "--heads", heads.toString()))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("BROKEN at line 1").contains("HEAD_FORGED");
    }

    @Test
    void headsOfAnotherInstallationAreToldAsSuch() throws IOException {
        keepHead();
        Files.write(home.resolve("secret"), new byte[32]);

        assertThat(terminal.type("audit", "verify")).isEqualTo(1);
        assertThat(terminal.out()).contains("HEADS_FOREIGN", "name the right ones with --heads and --home");
    }

    @Test
    void homeWithoutHubIsTold(@TempDir Path other) {
        assertThat(terminal.type("audit", "verify", "--home", other.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no hub in " + other);
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void commandMustBeNamed() {
        assertThat(terminal.type("audit")).isEqualTo(2);
        assertThat(terminal.err()).contains("verify or head");
    }

    private void keepHead() throws IOException {
        Terminal other = new Terminal(home.getParent());
        assertThat(other.type("audit", "head")).isZero();
        Files.writeString(
                home.resolve("audit-heads.txt"), other.out(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            record.audit().append(new Entry(NOON, "operator", "replay", null, "message"));
        }
    }

    private void sql(String text) {
        assertThat(JdbcClient.create(new DriverManagerDataSource(url)).sql(text).update())
                .isPositive();
    }
}
