package se.brygga.simulators;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.brygga.simulators.demo.ConsoleOutput;
import se.brygga.simulators.demo.Narrator;
import se.brygga.simulators.demo.Neighbours;
import se.brygga.simulators.demo.Performance;
import se.brygga.simulators.hub.HubDidNotStart;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.hub.PortsInUse;

/** Starts the hub and simulated neighbours, plays a story, and shows what became of it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the hub and simulated neighbours on this machine and plays a story. Ctrl-C ends it.")
public final class Demo implements Callable<Integer> {

    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final int FAILED = 1;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "./var",
            description = "data and logs (default: ${DEFAULT-VALUE})")
    private Path home;

    @Option(
            names = "--once",
            description = "stop after the story; exit code 0 only if every expected delivery was receipted")
    private boolean once;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "changes a setting of the hub, such as server.port=8090")
    private Map<String, String> settings = new LinkedHashMap<>();

    private final PrintStream out = ConsoleOutput.utf8();

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        QuietLog.choose();
        System.exit(new CommandLine(new Demo()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        HubOptions options =
                HubOptions.in(home).byLauncher().withProfile("demo").with(settings);
        try {
            PortsInUse.refuse(options);
            try (Neighbours neighbours = Neighbours.start(home.resolve("neighbours"), settings)) {
                return play(neighbours.introduce(options), neighbours);
            }
        } catch (HubDidNotStart | PortsInUse e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }

    private int play(HubOptions options, Neighbours neighbours) throws IOException, InterruptedException {
        out.println("The hub starts; its log: " + options.home().resolve("logs").resolve("hub.log"));
        try (HubProcess hub = HubProcess.start(options)) {
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                hub.stop();
            }));
            long millis = hub.awaitUp(START_WITHIN).toMillis();
            out.printf("The hub is up after %.1f s%n", millis / 1000.0);
            List<String> problems = new Performance(new Narrator(out)).play(options, neighbours);
            conclude(problems);
            if (!once) {
                addresses(options);
                stopped.await();
            }
            return problems.isEmpty() ? 0 : FAILED;
        }
    }

    private void conclude(List<String> problems) {
        out.println();
        out.println(problems.isEmpty() ? "Every expected delivery was receipted." : "Not as it should be:");
        problems.forEach(problem -> out.println("  " + problem));
    }

    private void addresses(HubOptions options) {
        out.println();
        out.println("Overview   " + options.http());
        out.println("Counts     " + options.http().resolve("/operator/counts"));
        out.println("Health     " + options.management().resolve("/actuator/health"));
        out.println("Metrics    " + options.management().resolve("/actuator/prometheus"));
        out.println("MLLP       " + options.mllp().getHostString() + ":"
                + options.mllp().getPort());
        out.println("It runs until Ctrl-C.");
    }
}
