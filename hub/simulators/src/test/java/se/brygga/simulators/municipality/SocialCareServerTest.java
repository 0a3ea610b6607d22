package se.brygga.simulators.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialCareServerTest {

    private static final String NOTICE = "messageId;caseId;event;personId;name;time\n"
            + "n1;c1;discharged;B-000001;\"Volymsson; Nummer1\";2026-03-02T12:00:00+01:00\n";

    @TempDir
    Path folder;

    private SocialCareServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SocialCareServer(0, folder, NoticeBook.whole());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aNoticeOverSftpIsTakenAndReceipted() throws Exception {
        Session session = logOn(Files.readString(server.account().passwordFile()));
        ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect();
        sftp.put(new ByteArrayInputStream(NOTICE.getBytes(StandardCharsets.UTF_8)), "from-brygga/n1.part");
        sftp.rename("from-brygga/n1.part", "from-brygga/notice-n1.csv");

        await().until(() -> !sftp.ls("to-brygga/receipt-*.csv").isEmpty());

        ReceivedNotice taken = server.notices().inOrder().get(0);
        assertThat(taken.event()).isEqualTo("discharged");
        assertThat(taken.fields()).containsEntry("name", "Volymsson; Nummer1");
        byte[] receipt = sftp.get("to-brygga/receipt-n1.csv").readAllBytes();
        assertThat(new String(receipt, StandardCharsets.UTF_8)).startsWith("messageId;receipt;at;code\nn1;received;20");
        await().until(() -> sftp.ls("from-brygga/notice-*.csv").isEmpty());
        session.disconnect();
    }

    @Test
    void unfinishedFilesAreLeftAlone() throws Exception {
        Files.writeString(exchange().resolve("from-brygga/notice-n1.csv.part"), NOTICE);
        Files.writeString(exchange().resolve("from-brygga/notice-n2.csv"), NOTICE.replace("n1;", "n2;"));

        await().until(() -> server.notices().size() == 1);

        assertThat(server.notices().inOrder().get(0).messageId()).isEqualTo("n2");
    }

    @Test
    void decisionsAreLeftWholeForTheHub() throws Exception {
        var decision =
                new Decision("B-1", "B-000001", "SE2120009986-O1", "SE2120009986-HTJ01", LocalDate.of(2026, 3, 2));

        server.leave("decision-1.csv", Decision.csv(List.of(decision, decision)));

        List<String> lines = Files.readAllLines(exchange().resolve("to-brygga/decision-1.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("beslutsnummer;personnummer;omsorgsgivare;enhet;handläggare;lagrum;läge;");
        assertThat(lines.get(1)).startsWith("B-1;B-000001;SE2120009986-O1;SE2120009986-HTJ01;;SoL;Pågående;");
        assertThat(lines.get(1).split(";", -1)).hasSameSizeAs(lines.get(0).split(";", -1));
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneIsSecret() throws Exception {
        assertThatThrownBy(() -> logOn("guessed"))
                .isInstanceOf(JSchException.class)
                .hasMessageContaining("Auth");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(server.account().passwordFile())))
                .isEqualTo("rw-------");
    }

    private Path exchange() {
        return folder.resolve("exchange");
    }

    private Session logOn(String password) throws JSchException {
        var jsch = new JSch();
        jsch.setKnownHosts(server.account().knownHosts().toString());
        Session session = jsch.getSession(server.account().user(), "127.0.0.1", server.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setPassword(password);
        session.connect(10_000);
        return session;
    }
}
