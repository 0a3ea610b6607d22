package se.brygga.app.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together: what they share in errors, exit codes and output. */
public final class Commands {

    private static final String ROOT = "brygga.root";

    private Commands() {}

    /**
     * Runs one command and returns its exit code: 0 done, 1 failed, 2 used wrongly.
     *
     * @param hub starts the hub with arguments of Spring and returns when it runs
     */
    public static int run(String[] args, Consumer<String[]> hub) {
        Silence.keep();
        return commandLine(hub)
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .execute(args);
    }

    /** Returns the parser with all commands. */
    static CommandLine commandLine(Consumer<String[]> hub) {
        CommandLine line = new CommandLine(new BryggaCommand())
                .addSubcommand(new RunCommand(hub))
                .addSubcommand(new DemoCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ModelsCommand())
                .addSubcommand(new TryCommand())
                .addSubcommand(new SendCommand())
                .addSubcommand(new TokenCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new AuditCommand())
                .addSubcommand(new MeasureCommand())
                .addSubcommand(new ApproveCommand())
                .addSubcommand(new BenchCommand());
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Commands::misused);
        line.setExecutionExceptionHandler(Commands::failed);
        return line;
    }

    /** Returns the folder with config, connectors and routes: system property brygga.root or the current folder. */
    static Path root() {
        Path root = Path.of(System.getProperty(ROOT, "")).toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("config"))) {
            throw new Complaint("There is no folder 'config' in " + root
                    + ". Start ./brygga from where it lies, or name its folder with -D" + ROOT + "=FOLDER.");
        }
        System.setProperty(ROOT, root.toString());
        return root;
    }

    private static int misused(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, line.getErr());
        String command = line.getCommandSpec().qualifiedName();
        line.getErr().println("Try './" + command + " --help'.");
        return 2;
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (BryggaCommand.verbose(line)) {
            e.printStackTrace(line.getErr());
        }
        Failure.sentences(e).forEach(line.getErr()::println);
        return 1;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
