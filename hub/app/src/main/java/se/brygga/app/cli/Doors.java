package se.brygga.app.cli;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import se.brygga.app.config.Secrets;
import se.brygga.app.config.Settings;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeSettings;

/**
 * Finds the door of a connector by its settings: {@code <id>.transport} if there is one, else MLLP for HL7 v2, a folder
 * if {@code <id>.directory} is set, else HTTP.
 *
 * @param tls for MLLP; null = plain
 * @param token to show at HTTP; null = none
 */
record Doors(Settings settings, SSLContext tls, String token, Duration patience) {

    /** Returns the door, not yet connected; complains about settings that are missing. */
    Door of(Connector connector) {
        String id = connector.id();
        IntakeSettings intake = connector.receives().orElseThrow();
        String usual = intake.format().equals("hl7v2")
                ? "mllp"
                : settings.find(id + ".directory").isPresent() ? "file" : "http";
        String transport = settings.find(id + ".transport").orElse(usual);
        return switch (transport) {
            case "mllp" -> mllp(id, intake.charset());
            case "http" -> new HttpDoor(new Postbox(http(), id, intake.format()), token, patience);
            case "file" -> new FolderDoor(Path.of(needed(id + ".directory")), patience);
            case "sftp" -> new SftpDoor(account(id), patience);
            default ->
                throw new Complaint(
                        "'" + id + ".transport' is '" + transport + "'. Set it to file, sftp, http or mllp.");
        };
    }

    private Door mllp(String id, Charset charset) {
        boolean secure =
                tls != null || settings.find(id + ".tls").filter("true"::equals).isPresent();
        if (secure && tls == null) {
            throw new Complaint("Connector " + id + " takes TLS only. Give --ca, --cert and --key.");
        }
        return new MllpDoor(reachable(needed(id + ".host")), port(id + ".port"), tls, patience, charset);
    }

    private URI http() {
        String host = reachable(settings.find("server.address").orElse("localhost"));
        return URI.create("http://" + host + ":" + port("server.port"));
    }

    private SftpDoor.Account account(String id) {
        return new SftpDoor.Account(
                needed(id + ".host"),
                port(id + ".port"),
                needed(id + ".username"),
                Secrets.read(needed(id + ".password-file"), id + ".password-file"),
                Path.of(needed(id + ".known-hosts")));
    }

    /** An address that means "listen everywhere" is reached on this machine. */
    private static String reachable(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }

    private int port(String key) {
        String text = needed(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Complaint("'" + key + "' is '" + text + "', which is no port. Set it to a number.", e);
        }
    }

    private String needed(String key) {
        return settings.find(key)
                .orElseThrow(() -> new Complaint("The setting '" + key
                        + "' is empty. Fill it in config/application.yml, or give --set " + key + "=VALUE."));
    }
}
