package se.brygga.app.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The topmost command: only holds the others. */
@Command(
        name = "brygga",
        description = "An integration hub between a region and its municipalities.",
        versionProvider = BryggaCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "'./brygga COMMAND --help' explains a command."})
final class BryggaCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: " + names() + ".");
    }

    /** Tells whether stack traces are wanted. */
    static boolean verbose(CommandLine line) {
        Object topmost = line.getCommandSpec().root().userObject();
        return topmost instanceof BryggaCommand command && command.verbose;
    }

    private String names() {
        return String.join(", ", spec.subcommands().keySet());
    }

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = BryggaCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Brygga " + Optional.ofNullable(version).orElse("(not from a jar)")};
        }
    }
}
