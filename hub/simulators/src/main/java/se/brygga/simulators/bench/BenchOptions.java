package se.brygga.simulators.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What to measure, from the command line. */
public final class BenchOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "./var/bench",
            description =
                    "where measured hubs keep their data (default: ${DEFAULT-VALUE}); each run makes a folder of its own")
    private Path home;

    @Option(names = "--connections", defaultValue = "32", description = "senders (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--seconds", defaultValue = "30", description = "length of the load (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--messages", description = "end the load after so many messages instead")
    private Long messages;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "seconds of load before measuring (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--persons",
            split = ",",
            defaultValue = "1000,10000,100000",
            description = "numbers of stored persons to measure at, ascending (default: ${DEFAULT-VALUE})")
    private List<Integer> persons;

    @Option(
            names = "--block",
            defaultValue = "5000",
            description = "messages measured at each number of persons (default: ${DEFAULT-VALUE})")
    private int block;

    @Option(
            names = "--hub-java-opts",
            paramLabel = "OPTIONS",
            defaultValue = "",
            description = "options of the hub's virtual machine, instead of the usual ones")
    private String hubJavaOptions;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "changes a setting of the hub")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--translation",
            description =
                    "measure the translators alone instead: messages per second of one core, and memory allocated by"
                            + " each message, in virtual machines of their own without a hub; takes some minutes")
    private boolean translation;

    @Option(
            names = "--forks",
            defaultValue = "1",
            description = "with --translation: virtual machines for each message (default: ${DEFAULT-VALUE})")
    private int forks;

    @Option(
            names = "--record",
            description = "measure the FHIR API instead: reading a person with 1,000 resources of four custodians, and"
                    + " transactions of three resources; --seconds is the length of each part")
    private boolean record;

    @Option(
            names = "--casework",
            description =
                    "measure coordination instead: a fortnight of enrolled persons with 50 events each, replayed through"
                            + " the pipeline of a hub with an empty record, and recomputing one stay and one joint plan")
    private boolean casework;

    @Option(
            names = "--enrolled",
            defaultValue = "1000",
            description = "with --casework: enrolled persons (default: ${DEFAULT-VALUE})")
    private int enrolled;

    @Option(
            names = "--view",
            description = "measure the shared view instead, in this machine's Chromium: opening a person with 1,000"
                    + " resources of four custodians, first without and then with a source that hangs")
    private boolean view;

    @Option(
            names = "--openings",
            defaultValue = "100",
            description = "with --view: measured openings of each kind (default: ${DEFAULT-VALUE})")
    private int openings;

    @Option(
            names = "--browser",
            paramLabel = "PATH",
            description = "with --view: Chromium, if it is not where Debian puts it")
    private Path browser;

    /** Tells if the shared view is measured. */
    public boolean view() {
        return view;
    }

    /** Returns how many openings of each kind are measured: at least four. */
    public int openings() {
        return Math.max(4, openings);
    }

    /** Returns the browser; null for the usual one. */
    public Path browser() {
        return browser;
    }

    /** Tells if casework is measured. */
    public boolean casework() {
        return casework;
    }

    /** Returns how many enrolled persons are replayed: at least one. */
    public int enrolled() {
        return Math.max(1, enrolled);
    }

    /** Tells if the FHIR API is measured. */
    public boolean record() {
        return record;
    }

    /** Tells if the translators alone are measured. */
    public boolean translation() {
        return translation;
    }

    /** Returns how many virtual machines measure each message of the translators: at least one. */
    public int forks() {
        return Math.max(1, forks);
    }

    /** Returns where measured hubs keep their data. */
    public Path home() {
        return home;
    }

    int connections() {
        return connections;
    }

    int block() {
        return block;
    }

    /** Returns the length of a load that nobody counts. */
    public Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    List<Integer> persons() {
        return persons;
    }

    /** Returns what is set otherwise. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Returns the options of the virtual machine; empty = the usual ones. */
    public List<String> hubJavaOptions() {
        return hubJavaOptions.isBlank()
                ? List.of()
                : List.of(hubJavaOptions.strip().split("\\s+"));
    }

    /** Returns how much to send in the main load: by messages if they are given, else by time. */
    long messages() {
        return messages == null ? Long.MAX_VALUE : messages;
    }

    /** Returns the length of the main load. */
    public Duration length() {
        return messages == null ? Duration.ofSeconds(seconds) : Duration.ofHours(1);
    }
}
