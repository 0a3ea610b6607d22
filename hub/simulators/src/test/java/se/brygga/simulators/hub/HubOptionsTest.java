package se.brygga.simulators.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubOptionsTest {

    @TempDir
    Path home;

    @Test
    void theCommandLineSaysEverything() {
        List<String> command = HubOptions.in(home)
                .withProfile("demo")
                .withJavaOptions(List.of("-Xmx280m"))
                .with("server.port", "8090")
                .through(List.of("nsenter", "--"))
                .command();

        assertThat(command).startsWith("nsenter", "--").contains("-Xmx280m", "se.brygga.app.Brygga", "run");
        assertThat(command)
                .containsSequence("--home", home.toString(), "--profile", "demo", "--set", "server.port=8090");
    }

    @Test
    void whomAHubTrustsIsInItsEnvironment() {
        HubOptions hub = HubOptions.in(home)
                .with("brygga.security.public-url", "http://localhost:8090")
                .with("brygga.security.issuers[0].jwks", "file:/keys.json");

        assertThat(hub.environment())
                .containsEntry("BRYGGA_SECURITY_PUBLICURL", "http://localhost:8090")
                .containsEntry("BRYGGA_SECURITY_ISSUERS_0_JWKS", "file:/keys.json");
        assertThat(String.join(" ", hub.command())).doesNotContain("brygga.security");
    }

    @Test
    void addressesFollowThePorts() {
        HubOptions usual = HubOptions.in(home);
        assertThat(usual.http()).hasToString("http://localhost:8080");
        assertThat(usual.management()).hasToString("http://localhost:8081");
        assertThat(usual.mllp().getPort()).isEqualTo(2575);

        HubOptions free = usual.onFreePorts();
        assertThat(free.ports().values()).doesNotContain(8080, 8081, 2575).doesNotHaveDuplicates();
        assertThat(free.http().getPort()).isEqualTo(free.ports().get("server.port"));
    }

    @Test
    void aPortInUseIsNamedWithTheSettingThatChangesIt() throws IOException {
        HubOptions hub = HubOptions.in(home).onFreePorts();
        PortsInUse.refuse(hub);

        int port = hub.mllp().getPort();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortsInUse.refuse(hub))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("--set mellanland-ehr.port=");
        }
    }

    @Test
    void aHubThatEndsAtOnceIsReportedWithItsLastWords() throws IOException {
        HubOptions broken = HubOptions.in(home).onFreePorts().withJavaOptions(List.of("-XX:NoSuchOption"));

        try (var hub = HubProcess.start(broken)) {
            assertThatThrownBy(() -> hub.awaitUp(Duration.ofSeconds(30)))
                    .isInstanceOf(HubDidNotStart.class)
                    .hasMessageContaining("The hub ended with code 1")
                    .hasMessageContaining("NoSuchOption");
        }
    }
}
