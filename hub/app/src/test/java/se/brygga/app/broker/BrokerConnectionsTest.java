package se.brygga.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HubSettings;
import se.brygga.app.config.HouseConfiguration;

class BrokerConnectionsTest {

    private static final Path ROOT = Path.of(System.getProperty("brygga.root"));
    private static final Pattern QUEUE = Pattern.compile("<queue name=\"([^\"]+)\"/>");

    @Test
    void aBrokerThatLacksQueuesIsRefusedWithTheirNames(@TempDir Path folder) {
        try (var broker = new EmbeddedBroker(folder, List.of(Queues.DEAD, "inbox.north"));
                var connections = new BrokerConnections(new HubSettings.Broker("vm://0", "", ""))) {
            broker.start();

            assertThatCode(() -> connections.demand(List.of(Queues.DEAD, "inbox.north")))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> connections.demand(List.of("inbox.north", "inbox.south", "deliver.south")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no queue inbox.south, deliver.south.")
                    .hasMessageContaining("docker/artemis/broker.xml");
        }
    }

    @Test
    void aBrokerThatDoesNotAnswerYetIsWaitedFor() {
        try (var connections = new BrokerConnections(new HubSettings.Broker("tcp://127.0.0.1:1", "", ""))) {
            assertThatCode(() -> connections.demand(List.of("inbox.north"))).doesNotThrowAnyException();
        }
    }

    @Test
    void theShippedBrokerHasTheQueuesOfTheShippedConnectors() throws IOException {
        String shipped = Files.readString(ROOT.resolve("docker/artemis/broker.xml"));
        List<String> queues = QUEUE.matcher(shipped)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(queues)
                .containsExactlyInAnyOrderElementsOf(
                        Queues.of(HouseConfiguration.load(ROOT).connectors()));
    }
}
