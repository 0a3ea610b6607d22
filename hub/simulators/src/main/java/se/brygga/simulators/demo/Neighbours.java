package se.brygga.simulators.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.municipality.HomeCareServer;
import se.brygga.simulators.municipality.NoticeBook;
import se.brygga.simulators.municipality.SftpAccount;
import se.brygga.simulators.municipality.SocialCareServer;

/**
 * The municipalities' systems around one hub.
 *
 * @param homeCare Åkerby's, over HTTP
 * @param socialCare Sjöstad's, over SFTP
 */
public record Neighbours(HomeCareServer homeCare, SocialCareServer socialCare) implements AutoCloseable {

    /**
     * Starts both, on the ports that the settings name, else on free ones; {@code folder} takes the files of the SFTP server.
     */
    public static Neighbours start(Path folder, Map<String, String> settings) throws IOException {
        String url = settings.get("akerby-homecare.url");
        int sftpPort = Integer.parseInt(settings.getOrDefault("sjostad-socialcare.port", "0"));
        var homeCare = new HomeCareServer(url == null ? 0 : URI.create(url).getPort(), NoticeBook.whole());
        try {
            return new Neighbours(homeCare, new SocialCareServer(sftpPort, folder, NoticeBook.whole()));
        } catch (IOException e) {
            homeCare.close();
            throw e;
        }
    }

    /** Tells a hub where its neighbours are. */
    public HubOptions introduce(HubOptions hub) {
        SftpAccount account = socialCare.account();
        return hub.with("akerby-homecare.url", homeCare.url().toString())
                .with("sjostad-socialcare.transport", "sftp")
                .with("sjostad-socialcare.host", "127.0.0.1")
                .with("sjostad-socialcare.port", String.valueOf(socialCare.port()))
                .with("sjostad-socialcare.username", account.user())
                .with(
                        "sjostad-socialcare.password-file",
                        account.passwordFile().toAbsolutePath().toString())
                .with(
                        "sjostad-socialcare.known-hosts",
                        account.knownHosts().toAbsolutePath().toString());
    }

    @Override
    public void close() throws IOException {
        homeCare.close();
        socialCare.close();
    }
}
