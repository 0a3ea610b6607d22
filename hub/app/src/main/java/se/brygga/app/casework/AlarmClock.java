package se.brygga.app.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.app.Faults;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.pipeline.NotSettled;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.KeptAlarm;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordUnavailable;

/**
 * Rings the alarms that are due, in order, each in a transaction of its own. One that fails does not hold up the others: it is
 * tried again, after pauses that grow to an hour, until it rings or is stopped.
 */
public final class AlarmClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);
    private static final int AT_ONCE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final RecordStore store;
    private final Ringing ringing;
    private final HandOut handOut;
    private final AlarmMeters meters;
    private final Office office;
    private volatile boolean stopped;

    /** Takes where alarms are kept, what happens when they ring, and how they are counted. */
    public AlarmClock(RecordStore store, Ringing ringing, HandOut handOut, AlarmMeters meters, Office office) {
        this.store = store;
        this.ringing = ringing;
        this.handOut = handOut;
        this.meters = meters;
        this.office = office;
    }

    /**
     * Where deliveries go.
     *
     * @param log of the messages that they belong to
     * @param queues takes a delivery for its destination; a repeat is harmless
     */
    public record HandOut(MessageLog log, Consumer<Outgoing> queues) {

        private void all(KeptAlarm due, List<Delivery> deliveries) {
            String lane = log.find(due.source())
                    .map(stored -> stored.message().lane())
                    .orElse("");
            deliveries.forEach(delivery -> queues.accept(new Outgoing(delivery.destination(), delivery.id(), lane)));
        }
    }

    /** Rings what is due; several nodes ring each alarm once. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
    public final synchronized void look() {
        try {
            Instant now = office.now();
            int waiting = 0;
            for (KeptAlarm due :
                    store.<List<KeptAlarm>>write(record -> record.alarms().due(now, AT_ONCE))) {
                if (stopped) {
                    return;
                }
                waiting += ring(due) ? 0 : 1;
            }
            if (waiting > 0) {
                LOG.warn("Deliveries of {} alarms wait for the broker", waiting);
            }
            Instant then = office.now();
            meters.show(store.write(record -> record.alarms().backlog(then)), then);
        } catch (RecordUnavailable e) {
            LOG.warn("The record is not available, alarms wait: {}", e.getMessage());
        }
    }

    /** Lets the alarm that rings come to its end, and no other begin. */
    @Override
    public void close() {
        stopped = true;
        synchronized (this) {
            LOG.debug("No alarm rings any more");
        }
    }

    /** Returns whether what it made is handed out. */
    private boolean ring(KeptAlarm due) {
        Instant now = office.now();
        try {
            List<Delivery> made = store.write(record -> ringing.ring(record, due, now));
            meters.rung(due.field());
            // One that stood by is there until it is stopped, also when nothing waited any more.
            if (!made.isEmpty() || due.field().equals(Ringing.HAND_OUT)) {
                handOut.all(due, made);
                store.write(record -> {
                    record.alarms().stop(Ringing.standBy(due));
                    return null;
                });
            }
        } catch (RecordUnavailable e) {
            throw e;
        } catch (InboxUnavailable e) {
            // It has rung: the alarm that stands by hands out what waits.
            return false;
        } catch (RuntimeException e) {
            LOG.error("An alarm of {} does not ring and is tried again: {}", due.field(), why(e));
            putOff(due, now);
        }
        return true;
    }

    private static String why(RuntimeException failure) {
        return failure instanceof NotSettled ? failure.getMessage() : Faults.describe(failure);
    }

    private void putOff(KeptAlarm due, Instant now) {
        meters.failed(due.field());
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), MOST_DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        store.write(record -> {
            record.alarms().failed(due, next);
            return null;
        });
    }
}
