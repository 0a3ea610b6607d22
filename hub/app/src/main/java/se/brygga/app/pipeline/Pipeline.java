package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;
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

    /** Keeps the batch. Throws {@link RecordUnavailable} if the same batch should be tried again later. */
    public Worked process(List<Inbound> batch) {
        List<Prepared> prepared = batch.stream().map(translating::prepare).toList();
        try {
            return new Worked(keep(prepared), List.of());
        } catch (RecordUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A batch of {} fails and is repeated one by one: {}", batch.size(), Faults.describe(e));
            Worked worked = new Worked(new ArrayList<>(), new ArrayList<>());
            prepared.forEach(one -> keepOrPark(one, worked));
            return worked;
        }
    }

    private void keepOrPark(Prepared one, Worked worked) {
        try {
            worked.outgoing().addAll(keep(List.of(one)));
        } catch (RecordUnavailable e) {
            throw e;
        } catch (NotSettled e) {
            LOG.error("Message {} is parked: {}", one.inbound().message(), e.getMessage());
            park(one.parked(NotSettled.CODE, e.getMessage()), worked);
        } catch (RuntimeException e) {
            LOG.error("Message {} is parked: {}", one.inbound().message(), Faults.describe(e));
            park(one.parked("INTERNAL_ERROR", e.getClass().getSimpleName()), worked);
        }
    }

    private void park(Prepared one, Worked worked) {
        try {
            keep(List.of(one));
        } catch (RecordUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Message {} cannot even be parked: {}", one.inbound().message(), Faults.describe(e));
            worked.unkept().add(one.inbound());
        }
    }

    private List<Outgoing> keep(List<Prepared> prepared) {
        List<Outgoing> all = store.write(transaction -> {
            List<Outgoing> outgoing = new ArrayList<>();
            for (Prepared one : prepared) {
                outgoing.addAll(keeping.keep(transaction, one));
            }
            return outgoing;
        });
        prepared.forEach(translating::count);
        return all;
    }
}
