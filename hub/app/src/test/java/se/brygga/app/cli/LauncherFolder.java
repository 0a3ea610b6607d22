package se.brygga.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The launcher in an installation of its own, with a Maven and a Java that only note what they are asked to do. */
final class LauncherFolder {

    private static final String MAVEN = """
            #!/bin/bash
            echo mvn "$@" >> "$NOTES"
            echo '[INFO] Building Brygga :: Core 0.1.0                                     [2/3]'
            [[ ! -f $ROOT/broken ]] || { echo '[ERROR] Core.java:[1,1] it is broken'; exit 1; }
            touch "$ROOT/hub/app/target/brygga-app-0.1.0-exec.jar" "$ROOT/hub/simulators/target/brygga-simulators-0.1.0.jar"
            """;

    private static final String JAVA = """
            #!/bin/bash
            echo java "$@" >> "$NOTES"
            for word in "$@"; do
              [[ $word != --destination ]] || { mkdir -p "${@: -1}"; touch "${@: -1}/brygga-app-0.1.0-exec.jar"; }
              [[ $word != -XX:ArchiveClassesAtExit=* ]] || { echo classes > "${word#*=}"; exit 0; }
            done
            echo "ran $*"
            """;

    private final Path root;
    private final Path tools;

    /** Makes the installation below a folder. */
    LauncherFolder(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("in stall"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Path launcher = Path.of(System.getProperty("brygga.root"), "brygga");
        executable(root.resolve("brygga"), Files.readString(launcher));
        Files.writeString(root.resolve("pom.xml"), "<artifactId>brygga</artifactId>\n<version>1.2.3</version>\n");
        for (String path : List.of("hub/app/src/main", "hub/app/target", "hub/simulators/target", "fhir-profiles")) {
            Files.createDirectories(root.resolve(path));
        }
        for (String module : List.of("app", "simulators")) {
            Files.writeString(root.resolve("hub").resolve(module).resolve("pom.xml"), "");
        }
        Files.createDirectories(root.resolve("hub/simulators/src/main"));
        executable(tools.resolve("mvn"), MAVEN);
        executable(tools.resolve("jdk/bin/java"), JAVA);
        Files.writeString(tools.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        Files.writeString(tools.resolve("notes"), "");
    }

    /** What a process left: exit code and output. */
    record Finished(int code, String out, String err) {}

    /** Returns the folder of the launcher. */
    Path root() {
        return root;
    }

    /** Returns the folder of the tools, with a Java in {@code jdk}. */
    Path tools() {
        return tools;
    }

    /** Runs the launcher. */
    Finished launch(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("brygga").toString()));
        command.addAll(Arrays.asList(words));
        return start(command, Map.of());
    }

    /** Runs a command with more in its environment. */
    Finished start(List<String> command, Map<String, String> environment) throws Exception {
        Path out = tools.resolve("out");
        Path err = tools.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(tools.toFile());
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", tools.resolve("jdk").toString());
        builder.environment().put("NOTES", tools.resolve("notes").toString());
        builder.environment().put("ROOT", root.toString());
        builder.environment().remove("BRYGGA_JAVA_OPTS");
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        int code = builder.start().waitFor();
        return new Finished(code, Files.readString(out), Files.readString(err));
    }

    /** Returns a path with what the launcher needs of the system, without Java and Maven. */
    String plainTools() throws IOException {
        Path plain = Files.createDirectories(tools.resolve("plain"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "find", "mkdir", "mktemp")) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path real = Path.of(folder, tool);
                if (Files.isExecutable(real) && Files.notExists(plain.resolve(tool))) {
                    executable(plain.resolve(tool), "#!/bin/bash\nexec " + real + " \"$@\"\n");
                }
            }
        }
        return plain.toString();
    }

    /** Returns what Maven and Java were asked to do. */
    String notes() throws IOException {
        return Files.readString(tools.resolve("notes"), StandardCharsets.UTF_8);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
