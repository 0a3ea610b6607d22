package se.brygga.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.brygga.app.config.Settings;

/** The options that change settings for one run: {@code --home} and {@code --set}. */
class Overrides {

    private static final String HOME = "brygga.home";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the data and logs (default: var beside brygga).")
    private Path home;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set a key of config/application.yml for this run; may be repeated.")
    private List<String> pairs = new ArrayList<>();

    /** Returns the home folder as an absolute path. */
    final Path home(Path root) {
        return home == null ? root.resolve("var") : home.toAbsolutePath().normalize();
    }

    /** Returns the settings of the files with what the options change; wrong usage if a key does not exist. */
    final Settings settings(Path root, List<String> profiles) {
        Settings settings = Settings.load(root, profiles);
        settings.override(HOME, home(root).toString());
        pairs(settings).forEach(settings::override);
        return settings;
    }

    /** Returns what {@code --set} gives, with the keys as the files spell them. */
    final Map<String, String> pairs(Settings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw misuse("'--set " + pair + "' is not of the form KEY=VALUE.");
            }
            String key = pair.substring(0, equals).strip();
            if (key.equals(HOME)) {
                throw misuse("Choose the home folder with --home DIR, not with --set.");
            }
            settings.unknown(key).ifPresent(text -> {
                throw misuse("'--set " + pair + "': " + text);
            });
            values.put(settings.spelled(key), pair.substring(equals + 1));
        }
        return values;
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
