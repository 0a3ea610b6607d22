package se.brygga.simulators.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import se.brygga.simulators.hub.HubClient;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.identity.Tokens;
import se.brygga.simulators.municipality.HomeCareServer;
import se.brygga.simulators.municipality.NoticeBook;

/** A hub in a process of its own, with a home-care system to deliver to; it can be killed and started again. */
public final class HubUnderTest implements AutoCloseable {

    private final HomeCareServer homeCare;
    private final HubOptions options;
    private final Path output;
    private final Tokens tokens;
    private HubProcess process;

    private HubUnderTest(HomeCareServer homeCare, HubOptions options, Path output, Tokens tokens) {
        this.tokens = tokens;
        this.homeCare = homeCare;
        this.options = options;
        this.output = output;
    }

    /** Starts a hub with its data in {@code home}, on free ports. */
    public static HubUnderTest start(Path home) throws IOException {
        return start(HubOptions.in(home).onFreePorts(), home.resolve("logs").resolve("console.log"));
    }

    /** Starts a hub; social care is a folder beside its output, which nobody looks into. */
    public static HubUnderTest start(HubOptions options, Path output) throws IOException {
        var homeCare = new HomeCareServer(0, NoticeBook.whole());
        // Beside the output too: the home may lie on a disk that is full or not visible from here.
        var tokens = Tokens.in(output.resolveSibling("tokens"), options.http());
        HubOptions introduced = options.with(tokens.settings())
                // Letters by the hundred, and answers to them: how many one client may send is tested elsewhere.
                .with("brygga.security.clients-rate", "1000")
                .with("brygga.security.persons-rate", "60000")
                .with("akerby-homecare.url", homeCare.url().toString())
                .with("sjostad-socialcare.transport", "file")
                .with(
                        "sjostad-socialcare.directory",
                        output.resolveSibling("exchange").toString());
        var hub = new HubUnderTest(homeCare, introduced, output, tokens);
        hub.startAgain();
        return hub;
    }

    /** Starts the process (again) and waits until it is healthy. */
    public Duration startAgain() throws IOException {
        process = HubProcess.start(options, output);
        return process.awaitUp(HubProcess.START_WITHIN);
    }

    /** Returns the process. */
    public HubProcess process() {
        return process;
    }

    /** Returns how it was started. */
    public HubOptions options() {
        return options;
    }

    /** Returns what mints tokens that this hub takes. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns a client of its HTTP addresses. */
    public HubClient client() {
        return process.client();
    }

    /** Returns the home-care system that it delivers to. */
    public HomeCareServer homeCare() {
        return homeCare;
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.close();
        }
        homeCare.close();
    }
}
