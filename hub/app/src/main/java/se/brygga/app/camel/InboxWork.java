package se.brygga.app.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.InboxEntries;
import se.brygga.app.broker.OutgoingEntries;
import se.brygga.app.pipeline.Worked;
import se.brygga.core.record.RecordUnavailable;

/**
 * Puts a batch of inbox messages through the pipeline's route and sends what comes out in the same broker transaction, so
 * that a message is consumed and its deliveries are queued, or neither.
 */
final class InboxWork implements BatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWork.class);

    @Override
    public void process(List<BytesMessage> batch, Session session, RouteCall route, Patience patience)
            throws JMSException, InterruptedException {
        List<Inbound> messages = new ArrayList<>(batch.size());
        List<BytesMessage> entries = new ArrayList<>(batch.size());
        for (BytesMessage entry : batch) {
            Inbound message = read(entry, session);
            if (message != null) {
                messages.add(message);
                entries.add(entry);
            }
        }
        Worked worked = keepTrying(messages, route, patience);
        for (Inbound unkept : worked.unkept()) {
            DeadLetters.send(entries.get(messages.indexOf(unkept)), session);
        }
        OutgoingEntries.send(worked.outgoing(), session);
    }

    private static Inbound read(BytesMessage entry, Session session) throws JMSException {
        try {
            return InboxEntries.read(entry);
        } catch (RuntimeException e) {
            LOG.error("An entry of an inbox cannot be read: {}", Faults.describe(e));
            DeadLetters.send(entry, session);
            return null;
        }
    }

    private static Worked keepTrying(List<Inbound> messages, RouteCall route, Patience patience)
            throws InterruptedException {
        while (!patience.ended()) {
            try {
                return route.call(messages, Worked.class);
            } catch (RecordUnavailable e) {
                LOG.warn("The record is not available, {} messages wait: {}", messages.size(), e.getMessage());
            } catch (Exception e) {
                LOG.error("The pipeline failed, {} messages wait: {}", messages.size(), Faults.describe(e));
            }
            patience.pause();
        }
        throw new InterruptedException("The hub is stopping");
    }
}
