package se.brygga.app.wiring;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.BrokerConnections;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.broker.EmbeddedBroker;
import se.brygga.app.broker.Queues;
import se.brygga.app.health.BrokerWatch;
import se.brygga.app.health.DiskGuard;
import se.brygga.app.pipeline.Connectors;

/** Starts the embedded broker, unless an outside one is configured, and connects to whichever it is. */
@Configuration(proxyBeanMethods = false)
class BrokerWiring {

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnExpression("'${brygga.broker.url:vm://0}'.startsWith('vm:')")
    EmbeddedBroker embeddedBroker(HubSettings settings, Connectors connectors) {
        return new EmbeddedBroker(
                settings.home().resolve("broker"), Queues.of(connectors.byId().values()));
    }

    @Bean
    BrokerConnections brokerConnections(HubSettings settings, Optional<EmbeddedBroker> broker, Connectors connectors) {
        BrokerConnections connections = new BrokerConnections(settings.broker());
        connections.demand(Queues.of(connectors.byId().values()));
        return connections;
    }

    @Bean
    DurableInbox durableInbox(BrokerConnections connections) {
        return new DurableInbox(connections);
    }

    @Bean
    DiskGuard diskGuard(HubSettings settings) {
        return new DiskGuard(settings.home(), settings.disk());
    }

    @Bean
    BrokerWatch brokerWatch(Optional<EmbeddedBroker> broker, BrokerConnections connections, DiskGuard disk) {
        return new BrokerWatch(broker, connections, disk);
    }
}
