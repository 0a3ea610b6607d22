package se.brygga.simulators.bench.view;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.brygga.simulators.bench.BenchOptions;
import se.brygga.simulators.bench.Machine;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.bench.record.PersonOfFour;
import se.brygga.simulators.hub.HubDidNotStart;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.identity.ClientKeys;
import se.brygga.simulators.issuer.Issuer;

/** Measures the shared view from start to table: in a browser that a record system sends there, without and with a source that hangs. */
public final class ViewRun {

    private static final Duration SYNC_FOR = Duration.ofSeconds(2);

    /** How often one reader may open one person is limited; here the hub itself is measured. */
    private static final String NO_LIMIT = "1000000";

    private static final String SIGN_ON = "/ehr/open/physician?section=worklist";
    private static final int BROWSER_WARM_UP = 12;

    /** A source that hangs makes an opening last until its cut-off. */
    private static final int FEWER = 4;

    private final BenchOptions options;
    private final PrintStream out;

    /** Takes what to measure and where to print. */
    public ViewRun(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and prints; returns the exit code. */
    public int run() throws IOException, InterruptedException {
        Optional<Path> browser = Chromium.program(options.browser());
        if (browser.isEmpty()) {
            out.println(Chromium.MISSING);
            return 1;
        }
        Files.createDirectories(options.home());
        Path home = Files.createTempDirectory(options.home(), "view-");
        out.println("Measuring the disk of " + home);
        Machine machine = Machine.look(home, SYNC_FOR);
        HubOptions hub = options(home.resolve("installed")).byLauncher();
        var report = new Report(machine, String.join(" ", hub.command()));
        try (Chromium chromium = Chromium.start(browser.get(), home.resolve("browser"))) {
            report.row("browser", "%s, 1440 by 900 pixels", chromium.version());
            out.println("Opening the view");
            measure(hub, chromium, report, false);
            out.println("Opening it while a source hangs");
            HubOptions other = options(home.resolve("hanging"));
            measure(other.with("spring.main.sources", HangingSource.class.getName()), chromium, report, true);
            out.println();
            out.println(report);
            return 0;
        } catch (HubDidNotStart e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private HubOptions options(Path home) {
        HubOptions hub = HubOptions.in(home)
                .onFreePorts()
                .with("brygga.security.clients-rate", NO_LIMIT)
                .with("brygga.security.users-rate", NO_LIMIT)
                .with("brygga.security.persons-rate", NO_LIMIT)
                .with(options.settings());
        return options.hubJavaOptions().isEmpty() ? hub : hub.withJavaOptions(options.hubJavaOptions());
    }

    private void measure(HubOptions hub, Chromium chromium, Report report, boolean hangs)
            throws IOException, InterruptedException {
        PersonOfFour.install(hub.home());
        var clients = List.of(Issuer.APPLICATIONS.get(0), Issuer.VIEW, RecordSystem.CLIENT);
        ClientKeys keys = ClientKeys.generate(hub.home().resolve("keys"), clients);
        try (Issuer issuer = Issuer.start(HubOptions.freePort(), hub.http(), keys);
                HubProcess process = HubProcess.start(hub.with(issuer.settings(hub.http())))) {
            process.awaitUp(HubProcess.START_WITHIN);
            Tab tab = Tab.open(chromium.tools());
            tab.go(URI.create(issuer.url() + SIGN_ON));
            var system = new RecordSystem(hub.http(), issuer.token(RecordSystem.CLIENT));
            var legs = new ViewLegs(process, tab, system, report, out);
            legs.warmUp(options.warmUp().toNanos(), hangs ? BROWSER_WARM_UP / FEWER : BROWSER_WARM_UP);
            if (hangs) {
                legs.hanging(options.openings() / FEWER);
            } else {
                legs.alone(options.openings());
                legs.opened(options.openings(), false);
                legs.opened(options.openings(), true);
                report.memory("after the openings", process.pid());
            }
        }
    }
}
