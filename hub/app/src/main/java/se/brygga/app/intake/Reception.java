package se.brygga.app.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.health.DiskGuard;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Source;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordUnavailable;

/**
 * Takes what any transport brings: reads the envelope, recognises duplicates, stores durably, and only then hands out the
 * acknowledgement (idea 1 of the house).
 */
public final class Reception {

    private final Map<String, Source> sources;
    private final Map<String, Intake> intakes;
    private final DurableInbox inbox;
    private final MessageLog log;
    private final RecentAnswers recent = new RecentAnswers();
    private final DiskGuard disk;
    private final IntakeMeters meters;
    private final Clock clock;

    /** Takes the doors by connector id and what stands behind them. */
    public Reception(
            Doors doors, DurableInbox inbox, MessageLog log, DiskGuard disk, IntakeMeters meters, Clock clock) {
        this.sources = doors.sources();
        this.intakes = doors.intakes();
        this.inbox = inbox;
        this.log = log;
        this.disk = disk;
        this.meters = meters;
        this.clock = clock;
    }

    /** What a connector needs to take messages. */
    public record Doors(Map<String, Source> sources, Map<String, Intake> intakes) {}

    /**
     * Stores each message in {@code content} and returns them in order, with the answer to give. A duplicate comes back with
     * the answer that was given before.
     *
     * @param name file name, or empty
     * @throws InboxUnavailable if storing is not possible: no answer but a refusal may go out
     */
    public List<InboxMessage> accept(String connector, byte[] content, String name) {
        return accept(connector, content, name, UnaryOperator.identity());
    }

    /**
     * Does the same after {@code judge} has seen each message: it may refuse one that its sender would wait for in vain.
     *
     * @throws InboxUnavailable if storing is not possible
     */
    public List<InboxMessage> accept(String connector, byte[] content, String name, UnaryOperator<InboxMessage> judge) {
        refuseIfFull();
        List<InboxMessage> messages =
                intakes.get(connector).read(content, name, sources.get(connector), clock.instant());
        return messages.stream().map(judge).map(this::store).toList();
    }

    /**
     * Stores the refusal of something over the size limit, for the operator, and returns it with the answer to give.
     *
     * @param beginning its first bytes, or none
     * @param name file name, or empty
     * @throws InboxUnavailable if storing is not possible
     */
    public InboxMessage refuseTooLarge(String connector, byte[] beginning, String name) {
        refuseIfFull();
        meters.fault(connector, "oversized");
        return store(intakes.get(connector).tooLarge(beginning, name, sources.get(connector), clock.instant()));
    }

    private void refuseIfFull() {
        if (disk.full()) {
            throw new InboxUnavailable("The disk of the hub is full");
        }
    }

    private InboxMessage store(InboxMessage message) {
        Optional<InboxMessage> earlier = recent.find(message.key()).or(() -> stored(message.key()));
        if (earlier.isPresent()) {
            meters.duplicate(message);
            if (message.isAnsweredLater()) {
                inbox.put(message);
            }
            return message.answeredAs(earlier.get());
        }
        inbox.put(message);
        recent.add(message);
        meters.taken(message);
        return message;
    }

    private Optional<InboxMessage> stored(MessageKey key) {
        try {
            return log.find(key).map(found -> found.message());
        } catch (RecordUnavailable e) {
            throw new InboxUnavailable("The record, which tells duplicates, cannot be read", e);
        }
    }
}
