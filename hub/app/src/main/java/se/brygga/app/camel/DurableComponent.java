package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * Camel component {@code durable:}: takes entries of the hub's queues in batches, each batch in one broker transaction.
 *
 * <p>{@code durable:inbox.<connector>} feeds the pipeline, {@code durable:deliver.<connector>} a destination. Consumption
 * commits after the route is done; a crash before that repeats the batch.
 */
final class DurableComponent extends DefaultComponent {

    private final ConsumerParts parts;

    DurableComponent(ConsumerParts parts) {
        this.parts = parts;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters) {
        return new DurableEndpoint(uri, this, queue, parts);
    }
}
