package se.brygga.simulators.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * Sjöstad's social-care system: an SFTP server whose root is the exchange folder, where it takes notices and answers each with a
 * receipt file, and where it leaves its own decisions.
 */
public final class SocialCareServer implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 100;

    private final SshServer ssh = SshServer.setUpDefaultServer();
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(SocialCareServer::daemon);
    private final NoticeBook notices;
    private final ExchangeFolder exchange;
    private final SftpAccount account;

    /** Starts on a port of the loopback interface; 0 takes a free one. Throws {@link IOException} if it is in use. */
    public SocialCareServer(int port, Path folder, NoticeBook notices) throws IOException {
        Path root = folder.resolve("exchange");
        this.notices = notices;
        this.exchange = new ExchangeFolder(root, folder.resolve("taken"));
        ssh.setHost("127.0.0.1");
        ssh.setPort(port);
        ssh.setKeyPairProvider(hostKey(folder));
        ssh.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        ssh.setPasswordAuthenticator((user, password, session) -> account().admits(user, password));
        ssh.start();
        this.account = SftpAccount.create(folder, ssh.getKeyPairProvider(), ssh.getPort());
        clerk.scheduleWithFixedDelay(this::work, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns the port of the SFTP server. */
    public int port() {
        return ssh.getPort();
    }

    /** Returns how to log on. */
    public SftpAccount account() {
        return account;
    }

    /** Returns the notices taken so far. */
    public NoticeBook notices() {
        return notices;
    }

    /** Leaves a CSV file for the hub; the first word of the name tells what it holds. */
    public void leave(String name, String content) throws IOException {
        exchange.put(name, content);
    }

    private void work() {
        try {
            for (Path file : exchange.notices()) {
                takeAndReceipt(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeAndReceipt(Path file) throws IOException {
        var receipt = new StringBuilder("messageId;receipt;at;code\n");
        String last = "";
        for (var row : CsvFile.rows(file)) {
            ReceivedNotice notice = ReceivedNotice.of(row);
            notices.keep(notice);
            last = notice.messageId();
            OffsetDateTime now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
            receipt.append(last).append(";received;").append(now).append(";\n");
        }
        exchange.put("receipt-" + last + ".csv", receipt.toString());
        exchange.take(file);
    }

    private static KeyPairProvider hostKey(Path folder) throws IOException {
        Files.createDirectories(folder);
        var provider = new SimpleGeneratorHostKeyProvider(folder.resolve("host-key"));
        provider.setAlgorithm("EC");
        provider.setKeySize(256);
        return provider;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "social-care-clerk");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        clerk.shutdownNow();
        ssh.stop(true);
    }
}
