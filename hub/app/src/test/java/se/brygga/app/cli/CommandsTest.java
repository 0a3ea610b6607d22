package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.HouseFolder;

class CommandsTest {

    private static final String[] FREE = {"--set", "server.port=0", "--set", "north-ehr.port=0"};

    private HouseFolder house;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
        terminal = new Terminal(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "demo", "check", "models", "try", "send", "token", "replay", "bench", "approve"})
    void everyCommandExplainsItself(String command) {
        assertThat(terminal.type(command, "--help")).isZero();
        assertThat(terminal.out())
                .contains("Usage: brygga " + command)
                .contains("Exit codes:")
                .contains("Examples:")
                .contains("./brygga " + command);
    }

    @Test
    void misspelledOptionIsWrongUsage() {
        assertThat(terminal.type("run", "--hom", "x")).isEqualTo(2);
        assertThat(terminal.err()).contains("--home").contains("Try './brygga run --help'.");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(terminal.type()).isEqualTo(2);
        assertThat(terminal.err()).contains("Name a command: run, demo, check, models, try");
    }

    @Test
    void runHandsSettingsToTheHub() {
        assertThat(terminal.type(with("run", "--profile", "demo", "--set", "brygga.pipeline.batch=5")))
                .isZero();
        assertThat(terminal.started())
                .contains("--spring.config.location=file:" + house.root().resolve("config") + "/")
                .contains("--brygga.root=" + house.root())
                .contains("--brygga.home=" + house.root().resolve("var"))
                .contains("--spring.profiles.active=demo")
                .contains("--brygga.pipeline.batch=5");
    }

    @Test
    void homeIsMadeAbsolute() {
        terminal.type(with("run", "--home", "some/where"));

        assertThat(terminal.started())
                .contains("--brygga.home=" + Path.of("some/where").toAbsolutePath());
    }

    @Test
    void unknownSettingIsWrongUsage() {
        assertThat(terminal.type(with("run", "--set", "brygga.pipline.batch=5")))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("there is no setting 'brygga.pipline.batch'. Did you mean");
        assertThat(terminal.started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "=5", ""})
    void malformedPairIsWrongUsage(String pair) {
        assertThat(terminal.type(with("run", "--set", pair))).isEqualTo(2);
        assertThat(terminal.err()).contains("is not of the form KEY=VALUE");
    }

    @Test
    void homeIsNotASetting() {
        assertThat(terminal.type(with("run", "--set", "brygga.home=x"))).isEqualTo(2);
        assertThat(terminal.err()).contains("--home DIR");
    }

    @Test
    void badConfigurationKeepsTheHubFromStarting() throws IOException {
        house.change("config/access.yml", "false", "no").remove("config/discharge.yml");

        assertThat(terminal.type(with("run"))).isEqualTo(1);
        assertThat(terminal.err().lines())
                .hasSize(3)
                .contains("2 problems")
                .anyMatch(line -> line.startsWith("config/access.yml:1: "));
        assertThat(terminal.started()).isEmpty();
    }

    @Test
    void portInUseIsToldWithItsSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = "north-ehr.port=" + taken.getLocalPort();

            assertThat(terminal.type("run", "--set", "server.port=0", "--set", port))
                    .isEqualTo(1);
            assertThat(terminal.err())
                    .startsWith("Port " + taken.getLocalPort() + " cannot be listened on")
                    .contains("--set north-ehr.port=PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void verboseShowsWhere() throws IOException {
        house.remove("config/access.yml");

        assertThat(terminal.type(with("run", "--verbose"))).isEqualTo(1);
        assertThat(terminal.err()).contains("\tat se.brygga.app.config");
    }

    @Test
    void folderWithoutConfigIsTold(@TempDir Path empty) {
        Terminal elsewhere = new Terminal(empty);

        assertThat(elsewhere.type("check")).isEqualTo(1);
        assertThat(elsewhere.err()).contains("There is no folder 'config' in " + empty);
    }

    @Test
    void demoWithoutSimulatorsIsTold() {
        assertThat(terminal.type("demo")).isEqualTo(1);
        assertThat(terminal.err()).contains("The simulated neighbours are not here");
    }

    private static String[] with(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + FREE.length);
        System.arraycopy(FREE, 0, all, words.length, FREE.length);
        return all;
    }
}
