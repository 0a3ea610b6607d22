package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.cli.LauncherFolder.Finished;

class LauncherTest {

    private LauncherFolder launcher;

    @BeforeEach
    void makeInstallation(@TempDir Path folder) throws IOException {
        launcher = new LauncherFolder(folder);
    }

    @Test
    void aloneItListsTheCommandsWithoutBuilding() throws Exception {
        Finished help = launcher.launch();

        assertThat(help.code()).isZero();
        for (String command :
                Commands.commandLine(arguments -> {}).getSubcommands().keySet()) {
            assertThat(help.out()).containsPattern("(?m)^  " + command + " ");
        }
        assertThat(launcher.launch("--help").out()).isEqualTo(help.out());
        assertThat(launcher.launch("--version").out()).isEqualTo("Brygga 1.2.3\n");
        assertThat(launcher.notes()).isEmpty();
    }

    @Test
    void unknownCommandIsToldWithoutBuilding() throws Exception {
        Finished finished = launcher.launch("chek");

        assertThat(finished.code()).isEqualTo(2);
        assertThat(finished.err()).startsWith("There is no command 'chek'. Commands: run, demo, check,");
        assertThat(launcher.notes()).isEmpty();
    }

    @Test
    void firstUseBuildsAndLaterOnesDoNot() throws Exception {
        Finished first = launcher.launch("check");

        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("Building Brygga.").contains("  Brygga :: Core 0.1.0 [2/3]");
        assertThat(first.out()).contains("-Dbrygga.root=" + launcher.root()).endsWith(" check\n");
        assertThat(launcher.notes().lines().filter(line -> line.startsWith("mvn")))
                .hasSize(1);

        Finished second = launcher.launch("try", "a b", "c");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("-XX:SharedArchiveFile=").endsWith(" try a b c\n");
        assertThat(launcher.notes().lines().filter(line -> line.startsWith("mvn")))
                .hasSize(1);
    }

    @Test
    void changedSourceIsBuiltAgain() throws Exception {
        launcher.launch("check");
        Path source = Files.writeString(launcher.root().resolve("hub/app/src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(launcher.launch("check").err()).contains("Building Brygga.");
    }

    @Test
    void failedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
        Files.writeString(launcher.root().resolve("broken"), "");

        Finished failed = launcher.launch("check");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .contains("[ERROR] Core.java:[1,1] it is broken")
                .contains("The build failed.");

        Files.delete(launcher.root().resolve("broken"));
        assertThat(launcher.launch("check").code()).isZero();
    }

    @Test
    void buildThatFailsWithoutErrorLinesShowsItsEnd() throws Exception {
        Files.writeString(launcher.tools().resolve("mvn"), "#!/bin/bash\necho killed by somebody\nexit 1\n");

        Finished failed = launcher.launch("check");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("killed by somebody").contains("The build failed.");
    }

    @Test
    void worksThroughASymbolicLinkFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                launcher.tools().resolve("b"), launcher.root().resolve("brygga"));
        Finished finished = launcher.start(List.of(link.toString(), "check"), Map.of());

        assertThat(finished.out()).contains("-Dbrygga.root=" + launcher.root());
    }

    @Test
    void optionsOfJavaCanBeReplaced() throws Exception {
        launcher.launch("check");
        List<String> run = List.of(launcher.root().resolve("brygga").toString(), "run");

        assertThat(launcher.start(run, Map.of()).out()).contains("-Xmx320m");
        assertThat(launcher.start(run, Map.of("BRYGGA_JAVA_OPTS", "-Xmx2g -XX:+UseG1GC"))
                        .out())
                .contains("-Xmx2g -XX:+UseG1GC")
                .doesNotContain("-Xmx320m");
    }

    @Test
    void demoRunsWithTheSimulators() throws Exception {
        assertThat(launcher.launch("demo", "--once").out())
                .contains("simulators/target/brygga-simulators-0.1.0.jar:")
                .endsWith("/lib/* se.brygga.app.Brygga demo --once\n");
    }

    @Test
    void oldAndMissingJavaAreTold() throws Exception {
        Files.writeString(launcher.tools().resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Finished old = launcher.launch("check");
        assertThat(old.code()).isEqualTo(1);
        assertThat(old.err()).startsWith("Java 11.0.2 is too old. Install a JDK, 17 or newer");

        Files.delete(launcher.tools().resolve("jdk/bin/java"));
        Finished missing = launcher.start(
                List.of(launcher.root().resolve("brygga").toString(), "check"), Map.of("PATH", launcher.plainTools()));
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).startsWith("Java is missing. Install a JDK, 17 or newer");
    }

    @Test
    void missingMavenIsTold() throws Exception {
        Finished missing = launcher.start(
                List.of(launcher.root().resolve("brygga").toString(), "check"), Map.of("PATH", launcher.plainTools()));

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("Maven is missing. Install it");
    }
}
