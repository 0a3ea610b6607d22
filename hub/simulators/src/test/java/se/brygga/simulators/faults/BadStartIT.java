package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.simulators.hub.HubDidNotStart;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;

/** What keeps a hub from starting is said in one clear sentence, and the process ends instead of running half. */
class BadStartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {"config/organisations.yml", "connectors/akerby-homecare/connector.yml"})
    void anUnreadableFileIsNamed(String file) throws IOException {
        Path root = TestHome.copyOfInstallation("bad-start-installation");
        Files.writeString(root.resolve(file), "organisations: [ {hsaId: \n\t ???");
        HubOptions options =
                HubOptions.in(TestHome.fresh("bad-start")).onFreePorts().withRoot(root);

        assertThat(lastWords(options)).contains(Path.of(file).getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "management.server.port", "mellanland-ehr.port"})
    void aPortInUseIsNamed(String setting) throws IOException {
        HubOptions options = HubOptions.in(TestHome.fresh("bad-port")).onFreePorts();
        int port = options.ports().get(setting);
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(lastWords(options)).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void anUnknownSettingIsNamed() throws IOException {
        HubOptions options =
                HubOptions.in(TestHome.fresh("bad-setting")).onFreePorts().with("brygga.no-such-setting", "1");

        assertThat(lastWords(options)).contains("no-such-setting");
    }

    private static String lastWords(HubOptions options) throws IOException {
        try (HubProcess hub = HubProcess.start(options)) {
            assertThatThrownBy(() -> hub.awaitUp(PATIENCE))
                    .isInstanceOf(HubDidNotStart.class)
                    .hasMessageContaining("The hub ended with code");
            return hub.lastLines();
        }
    }
}
