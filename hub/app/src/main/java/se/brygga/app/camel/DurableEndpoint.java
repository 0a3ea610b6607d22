package se.brygga.app.camel;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One queue of the hub as a Camel endpoint; consuming only. */
final class DurableEndpoint extends DefaultEndpoint {

    private static final String INBOX = "inbox.";
    private static final String DELIVER = "deliver.";

    private final String queue;
    private final ConsumerParts parts;

    DurableEndpoint(String uri, DurableComponent component, String queue, ConsumerParts parts) {
        super(uri, component);
        this.queue = queue;
        this.parts = parts;
    }

    @Override
    public Producer createProducer() {
        throw new IllegalArgumentException("Only intakes and the pipeline write to " + queue);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        if (queue.startsWith(INBOX)) {
            return new DurableConsumer(this, processor, parts.inbox(queue));
        }
        if (queue.startsWith(DELIVER)) {
            return new DurableConsumer(this, processor, parts.lanes(queue, queue.substring(DELIVER.length())));
        }
        throw new IllegalArgumentException(
                "durable:" + queue + ": write durable:inbox.<connector> or durable:deliver.<connector>");
    }
}
