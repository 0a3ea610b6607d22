package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.Demo;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubOptions;

/** The demo as a user runs it: a process of its own. */
class DemoIT {

    private static final int LONGEST_MINUTES = 8;

    @Test
    void playedOnceEverythingComesTrue() throws Exception {
        Path home = TestHome.fresh("demo");
        Path console = TestHome.fresh("demo-console").resolve("console.txt");

        int exit = demo(home, HubOptions.in(home).onFreePorts().settings(), console);

        String told = Files.readString(console);
        System.out.println(told);
        assertThat(told).contains("All of it came true, and every expected delivery was receipted.");
        assertThat(exit).isZero();
        assertThat(told).contains("received", "stored", "refused", "delivered", "receipted", "parked", "withheld");
        assertThat(told)
                .containsSubsequence("Part 1: ", "1.8  Back again", "Part 2: a fortnight", "What the hub has counted");
        assertThat(told).doesNotContain("MISSING", "LOST");
        fortnight(told.substring(told.indexOf("Part 2: ")));
        assertThat(home.resolve("demo/keys/akerby-homecare.jwk")).isNotEmptyFile();
        assertThat(new PersonalDataScanner(TestPersons.all()).scan(Files.readAllBytes(console)))
                .isEmpty();
    }

    /** Fourteen days in their order, each act with who was told and asked, and the plan in the end as a nurse reads it. */
    private static void fortnight(String told) {
        assertThat(told)
                .containsSubsequence(
                        "Day 1, ",
                        "enrolled in the local health-care team",
                        "told   Åkerby hemsjukvård (FHIR), Åkerby hemtjänst (JSON): the team",
                        "Day 3, ",
                        "to the emergency department",
                        "asked  Mellanlands vårdcentral, by ",
                        "Day 5, ",
                        "may the ward take the person directly?",
                        "asked  Mellanlands sjukhus, by 11:50: Svara om personen kan läggas in direkt",
                        "notice admitted",
                        "marked the stay as a direct admission",
                        "Day 6, ",
                        "begins a joint plan",
                        "version 1 of the plan",
                        "Day 9, ",
                        "the plan is active, in version 14",
                        "ready for discharge, told before noon",
                        "Day 11, ",
                        "asked  Åkerby hemtjänst, by midnight: Ta över",
                        "Result: The municipality is not liable",
                        "the task to take over is done",
                        "Day 14, ",
                        "version 15 of the plan");
        for (String unit : List.of("vårdcentral", "sjukhus", "hemsjukvård", "hemtjänst")) {
            assertThat(told.lines().filter(line -> line.contains("│") && line.contains(unit)))
                    .as("what the printed plan says of " + unit)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .anyMatch(line -> line.contains("(bekräftat)"));
        }
    }

    @Test
    void aPortInUseIsSaidAtOnce() throws Exception {
        Path home = TestHome.fresh("demo-port");
        Path console = TestHome.fresh("demo-port-console").resolve("console.txt");
        Map<String, String> settings = HubOptions.in(home).onFreePorts().settings();
        int port = Integer.parseInt(settings.get("server.port"));
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(demo(home, settings, console)).isEqualTo(1);
            assertThat(Files.readString(console))
                    .contains("Port " + taken.getLocalPort() + " is in use", "--set server.port=");
        }
    }

    private static int demo(Path home, Map<String, String> settings, Path console) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbrygga.root=" + System.getProperty("brygga.root"),
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName(),
                "--once",
                "--issuer-port",
                "0",
                "--home",
                home.toString()));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        Process demo = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        if (!demo.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            demo.destroy();
        }
        return demo.waitFor();
    }
}
