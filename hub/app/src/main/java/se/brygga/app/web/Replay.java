package se.brygga.app.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.app.broker.DurableInbox;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.StoredMessage;

/** Puts stored messages through the pipeline again; each is in the audit log before it goes. */
public final class Replay {

    private static final String OPERATOR = "operator";

    private final MessageLog log;
    private final DurableInbox inbox;
    private final AuditLog audit;
    private final Clock clock;
    private final Function<InboxMessage, Optional<String>> person;

    /**
     * Takes where messages are kept and where they go.
     *
     * @param person tells the id of the person that a message is about; empty if nobody knows
     */
    public Replay(
            MessageLog log,
            DurableInbox inbox,
            AuditLog audit,
            Clock clock,
            Function<InboxMessage, Optional<String>> person) {
        this.person = person;
        this.log = log;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns for each id what happened to it: {@code queued}, {@code unknown} if no single message has that id, {@code not-a-message} if no system sent it. */
    Map<String, String> messages(List<String> ids, String reason) {
        Map<String, String> outcome = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<StoredMessage> found = log.open(id);
            boolean desk = found.filter(stored -> stored.message().format().equals(InboxMessage.DESK))
                    .isPresent();
            if (!desk) {
                found.ifPresent(stored -> again(stored, reason));
            }
            outcome.put(id, desk ? "not-a-message" : found.isPresent() ? "queued" : "unknown");
        }
        return outcome;
    }

    private void again(StoredMessage stored, String reason) {
        String what = stored.message().key().id() + " " + stored.state() + ": " + reason;
        String whose = person.apply(stored.message()).orElse(null);
        audit.append(new AuditLog.Entry(clock.instant(), OPERATOR, "replay", whose, what));
        inbox.replay(stored.message());
    }
}
