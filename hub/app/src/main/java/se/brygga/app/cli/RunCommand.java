package se.brygga.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.SecurityCheck;
import se.brygga.app.config.Settings;

/** Starts the hub; it runs until it is told to stop. */
@Command(
        name = "run",
        description = "Start the hub. It runs until Ctrl-C, and finishes what it has begun before it stops.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped as asked", "1:did not start; the last line says why", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga run",
            "  ./brygga run --home /srv/brygga --set server.port=9080",
            "  ./brygga run --set brygga.record.url=jdbc:postgresql://localhost/brygga"
        })
final class RunCommand implements Callable<Integer> {

    private static final String ISSUERS = "brygga.security.issuers[";

    private final Consumer<String[]> hub;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    RunCommand(Consumer<String[]> hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        Path root = Commands.root();
        Settings settings = options.settings(root);
        HouseConfiguration configuration = HouseConfiguration.load(root);
        SecurityCheck.require(settings, root);
        if (System.getProperty("spring.context.exit") == null) {
            FreePorts.require(settings, configuration);
        }
        hub.accept(springArguments(root, settings).toArray(String[]::new));
        return CommandLine.ExitCode.OK;
    }

    /** One item of a list that is given here would hide the whole list of the files from Spring: so all of it is given. */
    private Map<String, String> given(Settings settings) {
        Map<String, String> given = options.pairs(settings);
        if (given.keySet().stream().anyMatch(key -> key.startsWith(ISSUERS))) {
            settings.keys().stream()
                    .filter(key -> key.startsWith(ISSUERS))
                    .forEach(key -> given.put(key, settings.find(key).orElse("")));
        }
        return given;
    }

    private List<String> springArguments(Path root, Settings settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.location=file:" + root.resolve("config") + "/");
        arguments.add("--brygga.root=" + root);
        arguments.add("--brygga.home=" + options.home(root));
        if (!options.profiles().isEmpty()) {
            arguments.add("--spring.profiles.active=" + String.join(",", options.profiles()));
        }
        if (BryggaCommand.verbose(spec.commandLine())) {
            arguments.add("--logging.level.org.springframework.boot.SpringApplication=ERROR");
        }
        given(settings).forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }
}
