package se.brygga.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import se.brygga.app.config.Secrets;
import se.brygga.app.config.Settings;
import se.brygga.record.RecordSettings;

/** Finds the record of a hub for commands that look at it and make nothing. */
final class RecordOfHome {

    private RecordOfHome() {}

    /** Returns the home folder; a complaint if no hub has ever run there: reading its secret would make one. */
    static Path existing(Path home) {
        if (Files.notExists(home.resolve("secret"))) {
            throw new Complaint("There is no hub in " + home + ". Name its home folder with --home DIR.");
        }
        return home;
    }

    /** Returns where the record is, by the settings, for one connection; a complaint if there is none. */
    static RecordSettings settings(Settings settings, Path home) {
        Path file = home.resolve("record").resolve("brygga.db");
        String url = settings.find("brygga.record.url").orElse("jdbc:sqlite:" + file);
        if (url.equals("jdbc:sqlite:" + file) && Files.notExists(file)) {
            throw new Complaint("There is no record in " + file + ". Name the hub's home folder with --home DIR.");
        }
        String username = settings.find("brygga.record.username").orElse("");
        String password = settings.find("brygga.record.password-file")
                .map(secret -> Secrets.read(secret, "brygga.record.password-file"))
                .orElse("");
        return new RecordSettings(url, username, password, 1);
    }
}
