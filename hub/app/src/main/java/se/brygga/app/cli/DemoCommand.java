package se.brygga.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.brygga.app.config.Settings;

/** Plays a story between simulated neighbours and a hub of its own. */
@Command(
        name = "demo",
        description =
                "Start the hub with simulated neighbours and play a story: a hospital sends, two municipalities get"
                        + " what the law lets them have; then a fortnight of one frail person, whom four units help together."
                        + " Then it keeps running until Ctrl-C.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped as asked; with --once: everything came true that was told",
            "1:the hub did not start, or something that was to happen did not",
            "2:wrong usage"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./brygga demo", "  ./brygga demo --story", "  ./brygga demo --once --home /tmp/brygga-demo"})
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Overrides overrides;

    @Option(names = "--once", description = "Stop after the story instead of running on.")
    private boolean once;

    @Option(
            names = "--story",
            description = "Tell only the fortnight of one frail person, without the messages before it.")
    private boolean story;

    @Option(
            names = "--issuer-port",
            paramLabel = "PORT",
            defaultValue = "8092",
            description = "Where the demo's authorization server listens; 0 takes a free port (default: 8092).")
    private String issuerPort;

    @Override
    public Integer call() throws Exception {
        Path root = Commands.root();
        List<String> arguments =
                new ArrayList<>(List.of("--home", overrides.home(root).toString()));
        overrides
                .pairs(Settings.load(root, List.of("demo")))
                .forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        arguments.addAll(List.of("--issuer-port", issuerPort));
        if (story) {
            arguments.add("--story");
        }
        if (once) {
            arguments.add("--once");
        }
        Simulators.main("Demo", arguments);
        return CommandLine.ExitCode.OK;
    }
}
