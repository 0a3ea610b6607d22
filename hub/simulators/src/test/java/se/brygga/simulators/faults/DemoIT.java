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

    private static final int LONGEST_MINUTES = 5;

    @Test
    void playedOnceEveryExpectedDeliveryIsReceipted() throws Exception {
        Path home = TestHome.fresh("demo");
        Path console = TestHome.fresh("demo-console").resolve("console.txt");

        int exit = demo(home, HubOptions.in(home).onFreePorts().settings(), console);

        String told = Files.readString(console);
        System.out.println(told);
        assertThat(told).contains("Every expected delivery was receipted.");
        assertThat(told).contains("received", "stored", "refused", "delivered", "receipted", "parked", "withheld");
        assertThat(exit).isZero();
        assertThat(home.resolve("demo/keys/akerby-homecare.jwk")).isNotEmptyFile();
        assertThat(new PersonalDataScanner(TestPersons.all()).scan(Files.readAllBytes(console)))
                .isEmpty();
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
