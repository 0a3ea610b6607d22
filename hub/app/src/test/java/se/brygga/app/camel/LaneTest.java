package se.brygga.app.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.app.delivery.NotProven;
import se.brygga.app.delivery.PermanentFailure;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.DeliverySettings;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;

class LaneTest {

    private static final Connector DESTINATION = new Connector(
            "akerby-homecare",
            "",
            "",
            "",
            null,
            new DeliverySettings("json", "answer", Duration.ZERO, 1, Duration.ofMillis(1), Duration.ofMillis(2), null),
            Map.of());

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Patience stopping = new Patience();
    private final List<String> sent = new ArrayList<>();

    @Test
    void aPassingFailureIsTriedAgainBeforeTheNextGoesOut() {
        ledger.queued("a", "b");
        int[] failures = {3};
        deliver(row -> {
            if (row.id().equals("a") && failures[0]-- > 0) {
                throw new NotProven("HTTP_503");
            }
            return send(row);
        });
        assertThat(sent).containsExactly("a", "b");
        assertThat(ledger.states()).containsOnly(DeliveryState.SENT);
        assertThat(ledger.reasons).containsExactly("HTTP_503", "HTTP_503", "HTTP_503");
    }

    @Test
    void aPermanentFailureParksOneAndTheLaneGoesOn() {
        ledger.queued("a", "b");
        deliver(row -> {
            if (row.id().equals("a")) {
                throw new PermanentFailure("HTTP_422");
            }
            return send(row);
        });
        assertThat(ledger.states()).containsExactly(DeliveryState.PARKED, DeliveryState.SENT);
    }

    @Test
    void whatIsSentAlreadyIsNotSentAgain() {
        ledger.queued("a", "b");
        deliver(this::send);
        deliver(this::send);
        assertThat(sent).containsExactly("a", "b");
    }

    @Test
    void whatWasWithheldDuringAPauseIsNotSent() {
        ledger.queued("a");
        deliver(row -> {
            ledger.put("a", DeliveryState.WITHHELD);
            throw new NotProven("HTTP_503");
        });
        assertThat(ledger.states()).containsExactly(DeliveryState.WITHHELD);
    }

    @Test
    void whatWasSentBeforeTheHubStopsIsInTheLedger() {
        ledger.queued("a", "b", "c");
        deliver(row -> {
            if (row.id().equals("b")) {
                stopping.end();
            }
            return send(row);
        });
        assertThat(sent).containsExactly("a", "b");
        assertThat(ledger.states()).containsExactly(DeliveryState.SENT, DeliveryState.SENT, DeliveryState.QUEUED);
    }

    private Sent send(Delivery row) {
        sent.add(row.id());
        return new Sent(ReceiptState.OK, null);
    }

    private void deliver(Lane.Sending sending) {
        List<String> ids = List.copyOf(ledger.rows.keySet());
        LaneBatch batch = new LaneBatch(ids, ledger, stopping);
        Lane lane = new Lane(DESTINATION, sending, delivery -> true, new DeliveryMeters(new SimpleMeterRegistry()));
        ids.forEach(id -> lane.deliver(id, batch));
        batch.note();
    }

    private static final class InMemoryLedger implements Ledger {

        private final Map<String, Delivery> rows = new LinkedHashMap<>();
        private final List<String> reasons = new ArrayList<>();

        void queued(String... ids) {
            for (String id : ids) {
                put(id, DeliveryState.QUEUED);
            }
        }

        void put(String id, DeliveryState state) {
            MessageKey key = MessageKey.of("c", id, new byte[0]);
            rows.put(
                    id,
                    new Delivery(
                            id,
                            id,
                            key,
                            "c",
                            "admitted",
                            "{}",
                            state,
                            ReceiptState.AWAITED,
                            null,
                            0,
                            Instant.EPOCH,
                            null));
        }

        List<DeliveryState> states() {
            return rows.values().stream().map(Delivery::state).toList();
        }

        @Override
        public Map<String, Delivery> find(Collection<String> ids) {
            return Map.copyOf(rows);
        }

        @Override
        public void attempted(List<Attempt> attempts) {
            for (Attempt attempt : attempts) {
                if (rows.get(attempt.delivery()).state() != DeliveryState.WITHHELD) {
                    put(attempt.delivery(), attempt.state());
                }
                if (attempt.reason() != null) {
                    reasons.add(attempt.reason());
                }
            }
        }

        @Override
        public List<Delivery> awaited(String destination, Instant sentBefore, int limit) {
            return List.of();
        }

        @Override
        public int overdue(String destination, Instant sentBefore) {
            return 0;
        }
    }
}
