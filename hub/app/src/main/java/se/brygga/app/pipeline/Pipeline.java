package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.camel.Faults;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordUnavailable;

/**
 * Works off a batch of messages: translate each, keep all in one database transaction, say what is to be delivered.
 *
 * <p>If one message fails, the batch is repeated message by message, so that only that one is parked.
 */
public final class Pipeline {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Translating translating;
    private final Keeping keeping;
    private final RecordStore store;

    /** Takes the two steps and the record. */
    public Pipeline(Translating translating, Keeping keeping, RecordStore store) {
        this.translating = translating;
        this.keeping = keeping;
        this.store = store;
    }

    /**
     * Returns the deliveries to queue. Throws {@link RecordUnavailable} if the same batch should be tried again later.
     */
    public List<Outgoing> process(List<Inbound> batch) {
        List<Prepared> prepared = batch.stream().map(translating::prepare).toList();
        try {
            return keep(prepared);
        } catch (RecordUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A batch of {} fails and is repeated one by one: {}", batch.size(), Faults.describe(e));
            List<Outgoing> outgoing = new ArrayList<>();
            prepared.forEach(one -> outgoing.addAll(keepOrPark(one)));
            return outgoing;
        }
    }

    private List<Outgoing> keepOrPark(Prepared one) {
        try {
            return keep(List.of(one));
        } catch (RecordUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Message {} is parked: {}", one.inbound().message(), Faults.describe(e));
            return keep(List.of(one.parked("INTERNAL_ERROR", e.getClass().getSimpleName())));
        }
    }

    private List<Outgoing> keep(List<Prepared> prepared) {
        return store.write(transaction -> {
            List<Outgoing> outgoing = new ArrayList<>();
            for (Prepared one : prepared) {
                outgoing.addAll(keeping.keep(transaction, one));
            }
            return outgoing;
        });
    }
}
