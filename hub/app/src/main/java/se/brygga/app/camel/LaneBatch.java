package se.brygga.app.camel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.app.delivery.ReceiptNote;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.RecordUnavailable;

/** The deliveries that a lane has in hand, and what became of them; outcomes go to the ledger a few at a time. */
final class LaneBatch {

    private static final Logger LOG = LoggerFactory.getLogger(LaneBatch.class);

    /** After a crash at most this many are in doubt: sent, but not yet noted. */
    private static final int NOTED_TOGETHER = 8;

    private final List<String> ids;
    private final Ledger ledger;
    private final Patience stopping;
    private final List<Ledger.Attempt> outcomes = new ArrayList<>();
    private final Map<String, InboxMessage> notes = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private Map<String, Delivery> rows;

    LaneBatch(List<String> ids, Ledger ledger, Patience stopping) {
        this.ids = ids;
        this.ledger = ledger;
        this.stopping = stopping;
        this.rows = ledger.find(ids);
    }

    /** Returns the row if it still waits for being sent; after a pause others may have settled or withheld it. */
    Optional<Delivery> waiting(String id) {
        if (stopping.ended() || done.contains(id)) {
            return Optional.empty();
        }
        Delivery row = rows.get(id);
        if (row == null) {
            LOG.error("Delivery {} is in a queue, but not in the ledger; it is left out", id);
            return Optional.empty();
        }
        boolean waits = row.state() == DeliveryState.QUEUED || row.state() == DeliveryState.RETRYING;
        if (!waits) {
            tell(row, new Ledger.Attempt(id, row.state(), row.receipt(), row.reason(), row.at(), null));
        }
        return waits ? Optional.of(row) : Optional.empty();
    }

    void settled(Ledger.Attempt outcome) {
        outcomes.add(outcome);
        done.add(outcome.delivery());
        tell(rows.get(outcome.delivery()), outcome);
        if (outcomes.size() >= NOTED_TOGETHER) {
            note();
        }
    }

    /** Returns what the senders of carried messages are to be told, by id of the delivery; after a crash the same again. */
    Map<String, InboxMessage> notes() {
        return notes;
    }

    private void tell(Delivery row, Ledger.Attempt outcome) {
        String from = PayloadJson.answered(row.content());
        boolean last = outcome.receipt() != ReceiptState.AWAITED && outcome.receipt() != ReceiptState.TRANSIENT;
        if (from != null && last) {
            notes.put(row.id(), ReceiptNote.write(from, outcome, 0));
        }
    }

    /** Notes a failed attempt, waits for the next and looks at the ledger anew. */
    void failed(Ledger.Attempt outcome, Patience pauses) {
        outcomes.add(outcome);
        note();
        stopping.lend(pauses);
        pauses.pause();
        stopping.lend(null);
        if (!stopping.ended()) {
            rows = ledger.find(ids);
        }
    }

    /** Writes the outcomes into the ledger, however long that takes; a stopping hub tries once. */
    void note() {
        while (!outcomes.isEmpty()) {
            try {
                ledger.attempted(List.copyOf(outcomes));
                outcomes.clear();
            } catch (RecordUnavailable e) {
                LOG.warn("The ledger is not available, {} outcomes wait: {}", outcomes.size(), e.getMessage());
                if (stopping.ended()) {
                    throw e;
                }
                stopping.pause();
            }
        }
    }
}
