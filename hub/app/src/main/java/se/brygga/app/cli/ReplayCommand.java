package se.brygga.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts stored messages through a running hub again. */
@Command(
        name = "replay",
        description = "Put stored messages through the running hub again, after the cause of their failure was mended."
                + " What was delivered already is not delivered again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are under way", "1:at least one is not", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga replay 7c1e0a52b5d14fd09a7c0c1f5f2a9d3e",
            "  ./brygga replay ID ID --reason 'code table mended' --home /srv/brygga"
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "MESSAGE-ID", description = "Ids as the operator's pages show them.")
    private List<String> messages = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "replayed on the command line",
            description = "Why, for the audit log.")
    private String reason;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the hub (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Home folder of the hub, for its operator.token (default: var beside brygga).")
    private Path home;

    @Override
    public Integer call() throws InterruptedException {
        Path folder = home == null
                ? Commands.root().resolve("var")
                : home.toAbsolutePath().normalize();
        OperatorClient operator = new OperatorClient(url, folder);
        int failed = 0;
        for (String message : messages) {
            OperatorClient.Outcome outcome = operator.replay(message, reason);
            spec.commandLine().getOut().println(message + ": " + outcome.text());
            failed += outcome.done() ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }
}
