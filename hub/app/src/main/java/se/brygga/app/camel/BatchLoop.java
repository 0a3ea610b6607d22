package se.brygga.app.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.broker.BrokerConnections;
import se.brygga.core.record.RecordUnavailable;

/** One thread that takes batches from a queue, works on each in one broker transaction, and reconnects after faults. */
final class BatchLoop {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLoop.class);
    private static final long WAIT_FIRST_MILLIS = 500;
    private static final long WAIT_MORE_MILLIS = 1;
    private static final long STOP_MILLIS = 15_000;

    private final Plan plan;
    private final RouteCall route;
    private final Thread thread;
    private final Patience patience = new Patience();

    /**
     * What the loop works on.
     *
     * @param queue name
     * @param threads how many loops run
     * @param batch most entries per transaction
     * @param connections of the broker
     * @param work what to do with a batch
     */
    record Plan(String queue, int threads, int batch, BrokerConnections connections, BatchWork work) {}

    BatchLoop(Plan plan, RouteCall route, int number) {
        this.plan = plan;
        this.route = route;
        this.thread = new Thread(this::run, plan.queue() + "-" + number);
    }

    void start() {
        thread.start();
    }

    void requestStop() {
        patience.end();
    }

    void awaitStop() throws InterruptedException {
        thread.join(STOP_MILLIS);
    }

    private void run() {
        while (!patience.ended()) {
            try (BrokerConnections.Consuming consuming = plan.connections().forConsuming()) {
                if (consuming.has(plan.queue())) {
                    consume(consuming.session());
                } else {
                    again("the broker has no such queue; add it to the broker's configuration and restart the broker");
                }
            } catch (JMSException e) {
                again("the broker does not answer, connecting again", e);
            } catch (RecordUnavailable e) {
                again("the record is not available, trying again", e);
            } catch (InterruptedException e) {
                patience.end();
            } catch (RuntimeException | LinkageError e) {
                again("an internal error, trying again", e);
            }
        }
    }

    private void again(String what, Throwable fault) {
        again(what + ": " + Faults.describe(fault));
    }

    private void again(String what) {
        if (!patience.ended()) {
            LOG.warn("{}: {}", plan.queue(), what);
            patience.pause();
        }
    }

    private void consume(Session session) throws JMSException, InterruptedException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(plan.queue()))) {
            while (!patience.ended()) {
                List<BytesMessage> batch = take(consumer, session);
                if (!batch.isEmpty()) {
                    plan.work().process(batch, session, route, patience);
                    patience.reset();
                }
                session.commit();
            }
        }
    }

    private List<BytesMessage> take(MessageConsumer consumer, Session session) throws JMSException {
        List<BytesMessage> batch = new ArrayList<>();
        Message next = consumer.receive(WAIT_FIRST_MILLIS);
        while (next != null) {
            if (next instanceof BytesMessage bytes) {
                batch.add(bytes);
            } else {
                LOG.error(
                        "{}: an entry that is no BytesMessage is dropped; nothing of the hub writes such",
                        plan.queue());
            }
            next = batch.size() < plan.batch() ? consumer.receive(WAIT_MORE_MILLIS) : null;
        }
        return batch;
    }
}
