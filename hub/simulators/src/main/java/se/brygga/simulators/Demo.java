package se.brygga.simulators;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.brygga.simulators.demo.ConsoleOutput;
import se.brygga.simulators.demo.Narrator;
import se.brygga.simulators.demo.Neighbours;
import se.brygga.simulators.demo.Performance;
import se.brygga.simulators.demo.Performance.Part;
import se.brygga.simulators.demo.ReadingTips;
import se.brygga.simulators.demo.TokenFiles;
import se.brygga.simulators.hub.HubDidNotStart;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.hub.PortsInUse;
import se.brygga.simulators.identity.ClientKeys;
import se.brygga.simulators.issuer.DemoViews;
import se.brygga.simulators.issuer.Issuer;

/** Starts the hub and simulated neighbours, plays a story, and shows what became of it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the hub and simulated neighbours on this machine and plays a story. Ctrl-C ends it.")
public final class Demo implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "./var",
            description = "data and logs (default: ${DEFAULT-VALUE})")
    private Path home;

    @Option(
            names = "--once",
            description = "stop after the story; exit code 0 only if everything came true that was told")
    private boolean once;

    @Option(names = "--story", description = "tell only the fortnight of one frail person, day by day")
    private boolean fortnightOnly;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "changes a setting of the hub, such as server.port=8090")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--issuer-port",
            paramLabel = "PORT",
            defaultValue = "" + Issuer.USUAL_PORT,
            description =
                    "where the demo's authorization server listens; 0 takes a free port (default: ${DEFAULT-VALUE})")
    private int issuerPort;

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
            PortsInUse.refuse(issuerPort, "--issuer-port NUMBER");
            try (Neighbours neighbours = Neighbours.start(home.resolve("neighbours"), settings);
                    Issuer issuer = issuer(options)) {
                var introduced = neighbours.introduce(options).with(issuer.settings(options.http()));
                return play(introduced, neighbours, issuer);
            }
        } catch (HubDidNotStart | PortsInUse e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }

    private Issuer issuer(HubOptions hub) throws IOException {
        int port = issuerPort == 0 ? HubOptions.freePort() : issuerPort;
        List<String> clients = new ArrayList<>(Issuer.APPLICATIONS);
        clients.add(Issuer.VIEW);
        try (Stream<Path> connectors = Files.list(hub.root().resolve("connectors"))) {
            connectors
                    .filter(Files::isDirectory)
                    .forEach(folder -> clients.add(folder.getFileName().toString()));
        }
        return Issuer.start(
                port, hub.http(), ClientKeys.generate(demoFolder(hub).resolve("keys"), clients));
    }

    private static Path demoFolder(HubOptions hub) {
        return hub.home().resolve("demo");
    }

    private int play(HubOptions options, Neighbours neighbours, Issuer issuer)
            throws IOException, InterruptedException {
        out.println("The hub starts; its log: " + options.home().resolve("logs").resolve("hub.log"));
        try (HubProcess hub = HubProcess.start(options)) {
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                hub.stop();
            }));
            Set<Part> parts = fortnightOnly ? EnumSet.of(Part.FORTNIGHT) : EnumSet.allOf(Part.class);
            long millis = hub.awaitUp(HubProcess.START_WITHIN).toMillis();
            out.printf("The hub is up after %.1f s%n", millis / 1000.0);
            List<String> problems = new Performance(new Narrator(out), issuer, parts).play(options, neighbours);
            conclude(problems);
            if (!once) {
                stay(options, issuer, stopped);
            }
            return problems.isEmpty() ? 0 : FAILED;
        }
    }

    /** Keeps the personas' tokens fresh until somebody ends the demo. */
    private void stay(HubOptions options, Issuer issuer, CountDownLatch stopped)
            throws IOException, InterruptedException {
        Path folder = demoFolder(options);
        try (TokenFiles tokens = TokenFiles.keep(folder.resolve("tokens"), issuer::token)) {
            addresses(options, issuer);
            out.println();
            DemoViews.print(issuer, out::println);
            new ReadingTips(out, tokens, options.http()).print(folder);
            out.println("It runs until Ctrl-C.");
            stopped.await();
        }
    }

    private void conclude(List<String> problems) {
        out.println();
        out.println(
                problems.isEmpty()
                        ? "All of it came true, and every expected delivery was receipted."
                        : "Not as it should be:");
        problems.forEach(problem -> out.println("  " + problem));
    }

    private void addresses(HubOptions options, Issuer issuer) {
        out.println();
        out.println("Overview   " + options.http());
        out.println("Counts     " + options.http().resolve("/operator/counts"));
        out.println("Health     " + options.management().resolve("/actuator/health"));
        out.println("Metrics    " + options.management().resolve("/actuator/prometheus"));
        out.println("Log in     user operator, password in " + options.home().resolve("operator.token"));
        out.println("Issuer     " + issuer.url());
        out.println("MLLP       " + options.mllp().getHostString() + ":"
                + options.mllp().getPort());
    }
}
