package se.brygga.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import se.brygga.app.config.Settings;

/** The options that choose and change settings for one run: {@code --profile} too. */
final class SettingsOptions extends Overrides {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Read config/application-NAME.yml too; may be repeated.")
    private List<String> profiles = new ArrayList<>();

    List<String> profiles() {
        return profiles;
    }

    /** Returns the settings of the files that the options choose, as {@link Overrides#settings(Path, List)}. */
    Settings settings(Path root) {
        return settings(root, profiles);
    }
}
