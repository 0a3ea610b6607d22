package se.brygga.app.cli;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** A folder on an SFTP server, where the system leaves files for the hub; the server's key must be known. */
final class SftpDoor implements Door {

    private static final String FOLDER = "to-brygga";

    private final Account account;
    private final Duration patience;
    private Session session;
    private ChannelSftp channel;

    /** Where to log in, and as whom. */
    record Account(String host, int port, String username, String password, Path knownHosts) {}

    SftpDoor(Account account, Duration patience) {
        this.account = account;
        this.patience = patience;
    }

    @Override
    public boolean hand(String name, byte[] content, PrintWriter out) throws IOException, InterruptedException {
        String unique = DoneFolder.unique(name);
        try {
            connect();
            if (!isThere(FOLDER)) {
                channel.mkdir(FOLDER);
            }
            channel.put(new ByteArrayInputStream(content), FOLDER + "/" + unique + ".part");
            channel.rename(FOLDER + "/" + unique + ".part", FOLDER + "/" + unique);
        } catch (JSchException | SftpException e) {
            throw new IOException("SFTP: " + e.getMessage(), e);
        }
        boolean taken = DoneFolder.await(() -> isThere(FOLDER + "/done/" + unique), patience);
        out.println(DoneFolder.outcome(taken, unique, patience));
        return taken;
    }

    private void connect() throws JSchException {
        if (channel != null) {
            return;
        }
        int millis = Math.toIntExact(patience.toMillis());
        JSch client = new JSch();
        client.setKnownHosts(account.knownHosts().toString());
        session = client.getSession(account.username(), account.host(), account.port());
        session.setPassword(account.password());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "password");
        session.setTimeout(millis);
        session.connect(millis);
        channel = (ChannelSftp) session.openChannel("sftp");
        channel.connect(millis);
    }

    private boolean isThere(String path) throws IOException {
        try {
            channel.stat(path);
            return true;
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw new IOException("SFTP: " + e.getMessage(), e);
        }
    }

    @Override
    public String address() {
        return "sftp://" + account.host() + ":" + account.port() + "/" + FOLDER;
    }

    @Override
    public void close() {
        if (session != null) {
            session.disconnect();
        }
    }
}
