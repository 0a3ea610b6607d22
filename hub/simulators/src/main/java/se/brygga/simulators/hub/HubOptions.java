package se.brygga.simulators.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How to start a hub.
 *
 * @param root folder with config, connectors and routes
 * @param home folder for data and logs
 * @param profile configuration profile; empty = none
 * @param settings what {@code --set} gives
 * @param javaOptions options of the virtual machine
 * @param wrapper command to start it through, such as {@code nsenter …}; usually empty
 * @param launcher true to start it with {@code ./brygga run}, as people do; false to start Java with this class path
 */
public record HubOptions(
        Path root,
        Path home,
        String profile,
        Map<String, String> settings,
        List<String> javaOptions,
        List<String> wrapper,
        boolean launcher) {

    private static final String LAUNCHER = "brygga";
    private static final String SECURITY = "brygga.security.";
    private static final String VIEW = "brygga.view.";
    private static final Map<String, Integer> PORTS =
            Map.of("server.port", 8080, "management.server.port", 8081, "mellanland-ehr.port", 2575);
    private static final List<String> USUAL_JAVA_OPTIONS = List.of(
            "-Xms128m",
            "-Xmx320m",
            "-XX:MaxNewSize=72m",
            "-XX:MetaspaceSize=192m",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError");

    /** Returns a hub on the default ports, with the installation that this process belongs to. */
    public static HubOptions in(Path home) {
        Path root = Path.of(System.getProperty("brygga.root", "")).toAbsolutePath();
        return new HubOptions(root, home.toAbsolutePath(), "", Map.of(), USUAL_JAVA_OPTIONS, List.of(), false);
    }

    /** Returns the same with one more setting. */
    public HubOptions with(String key, String value) {
        return with(Map.of(key, value));
    }

    /** Returns the same with more settings. */
    public HubOptions with(Map<String, String> added) {
        var more = new LinkedHashMap<>(settings);
        more.putAll(added);
        return new HubOptions(root, home, profile, more, javaOptions, wrapper, launcher);
    }

    /** Returns the same with all its ports free ones, so that it disturbs nobody. */
    public HubOptions onFreePorts() {
        HubOptions options = this;
        for (String key : PORTS.keySet()) {
            options = options.with(key, String.valueOf(freePort()));
        }
        return options;
    }

    /** Returns the same with a profile. */
    public HubOptions withProfile(String name) {
        return new HubOptions(root, home, name, settings, javaOptions, wrapper, launcher);
    }

    /** Returns the same with another installation folder. */
    public HubOptions withRoot(Path folder) {
        return new HubOptions(folder, home, profile, settings, javaOptions, wrapper, launcher);
    }

    /** Returns the same with other options of the virtual machine. */
    public HubOptions withJavaOptions(List<String> options) {
        return new HubOptions(root, home, profile, settings, options, wrapper, launcher);
    }

    /** Returns the same, started through a command. */
    public HubOptions through(List<String> command) {
        return new HubOptions(root, home, profile, settings, javaOptions, command, launcher);
    }

    /** Returns the same, started by the launcher with the launcher's own options, if there is a launcher. */
    public HubOptions byLauncher() {
        boolean there = Files.isExecutable(root.resolve(LAUNCHER));
        return there ? new HubOptions(root, home, profile, settings, List.of(), wrapper, true) : this;
    }

    /** Returns the command line. */
    public List<String> command() {
        var command = new ArrayList<>(wrapper);
        if (launcher) {
            command.add(root.resolve(LAUNCHER).toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(List.of("-Dbrygga.root=" + root, "-cp", System.getProperty("java.class.path")));
            command.add("se.brygga.app.Brygga");
        }
        command.addAll(List.of("run", "--home", home.toString()));
        if (!profile.isEmpty()) {
            command.addAll(List.of("--profile", profile));
        }
        settings.forEach((key, value) -> {
            if (!byEnvironment(key)) {
                command.addAll(List.of("--set", key + "=" + value));
            }
        });
        return command;
    }

    /** Returns what the process must find in its environment: whose logins count, and the launcher's options if others are wanted. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        settings.forEach((key, value) -> {
            if (byEnvironment(key)) {
                environment.put(variable(key), value);
            }
        });
        if (launcher && !javaOptions.isEmpty()) {
            environment.put("BRYGGA_JAVA_OPTS", String.join(" ", javaOptions));
        }
        return environment;
    }

    /** Whom a hub trusts is told by the environment, which replaces the whole lists of issuers and hosts that the files have. */
    private static boolean byEnvironment(String key) {
        return key.startsWith(SECURITY) || key.startsWith(VIEW);
    }

    /** Returns the environment variable that Spring reads as this key. */
    private static String variable(String key) {
        return key.replace("-", "").replaceAll("[.\\[\\]]+", "_").toUpperCase(Locale.ROOT);
    }

    /** Returns the ports it will listen on, by the setting that changes each. */
    public Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        PORTS.forEach((key, usual) -> ports.put(key, port(key)));
        return ports;
    }

    /** Returns the address of HTTP: intake, overview, operator. */
    public URI http() {
        return URI.create("http://localhost:" + port("server.port"));
    }

    /** Returns the address of health and metrics. */
    public URI management() {
        return URI.create("http://localhost:" + port("management.server.port"));
    }

    /** Returns where the hospital's messages go. */
    public InetSocketAddress mllp() {
        return new InetSocketAddress("localhost", port("mellanland-ehr.port"));
    }

    private int port(String key) {
        String set = settings.get(key);
        return set == null ? PORTS.get(key) : Integer.parseInt(set);
    }

    /** Returns a port that nobody listens on at present. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("This machine has no free port", e);
        }
    }
}
