package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;

class LedgerTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);

    @OnBothDatabases
    void deliveryIsAddedOnce(TestRecord record) {
        Delivery delivery = queued("d1");
        deliver(record, delivery);
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.OK));
        assertThat(record.ledger().find(List.of("d1", "unknown"))).hasSize(1).containsEntry("d1", delivery);
        assertThat(record.ledger().find(List.of())).isEmpty();
    }

    @OnBothDatabases
    void deliveryNeedsItsMessage(TestRecord record) {
        assertThatThrownBy(() -> record.run(t -> t.deliver("p1", queued("d1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @OnBothDatabases
    void manyDeliveriesAreFoundAtOnce(TestRecord record) {
        List<String> ids = IntStream.range(0, 1_203).mapToObj(i -> "d" + i).toList();
        record.save(Given.stored("1"));
        record.run(t -> ids.forEach(id -> t.deliver("p1", queued(id))));
        assertThat(record.ledger().find(ids)).containsOnlyKeys(ids);
    }

    @OnBothDatabases
    void attemptsAreCountedAndNoted(TestRecord record) {
        deliver(record, queued("d1"));
        record.ledger()
                .attempted(List.of(
                        attempt("d1", DeliveryState.RETRYING, ReceiptState.AWAITED, "HTTP_503"),
                        attempt("unknown", DeliveryState.SENT, ReceiptState.OK, null)));
        Delivery retrying = found(record, "d1");
        assertThat(retrying.state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(retrying.reason()).isEqualTo("HTTP_503");
        assertThat(retrying.at()).isEqualTo(LATER);
        record.ledger().attempted(List.of(attempt("d1", DeliveryState.SENT, ReceiptState.OK, null)));
        Delivery sent = found(record, "d1");
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.reason()).isNull();
        assertThat(sent.receipt()).isEqualTo(ReceiptState.OK);
    }

    @OnBothDatabases
    void waitingAreThoseNotYetSent(TestRecord record) {
        deliver(record, queued("d1"));
        deliver(record, Given.delivery("d2", "1", DeliveryState.RETRYING, ReceiptState.AWAITED));
        deliver(record, Given.delivery("d3", "1", DeliveryState.SENT, ReceiptState.OK));
        deliver(record, Given.delivery("d4", "1", DeliveryState.WITHHELD, ReceiptState.NOT_EXPECTED));
        List<Delivery> waiting = record.write(t -> t.waiting(Given.key("1")));
        assertThat(waiting).extracting(Delivery::id).containsExactly("d1", "d2");
    }

    @OnBothDatabases
    void receiptFinishesADelivery(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        assertThat(receipt(record, "d1", ReceiptState.OK)).isTrue();
        assertThat(receipt(record, "d1", ReceiptState.FATAL)).isTrue();
        assertThat(receipt(record, "unknown", ReceiptState.OK)).isFalse();
        assertThat(found(record, "d1").receipt()).isEqualTo(ReceiptState.OK);
        assertThat(found(record, "d1").at()).isEqualTo(LATER);
    }

    @OnBothDatabases
    void fatalReceiptParksAndTheParkedGoesBackToTheQueue(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        deliver(record, queued("d2"));
        receipt(record, "d1", ReceiptState.FATAL);
        assertThat(found(record, "d1").state()).isEqualTo(DeliveryState.PARKED);
        assertThat(found(record, "d1").reason()).isEqualTo("E42");

        List<Delivery> requeued = record.write(t -> t.requeue(Given.key("1")));
        assertThat(requeued).containsExactly(found(record, "d1"));
        assertThat(requeued.get(0).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(requeued.get(0).receipt()).isEqualTo(ReceiptState.AWAITED);
        assertThat(record.<List<Delivery>>write(t -> t.requeue(Given.key("1")))).isEmpty();
    }

    @OnBothDatabases
    void onlyReceiptsAwaitedForLongAreOverdue(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        deliver(record, Given.delivery("d2", "1", DeliveryState.SENT, ReceiptState.OK));
        deliver(record, Given.delivery("d3", "1", DeliveryState.QUEUED, ReceiptState.AWAITED));
        deliver(record, Given.delivery("d4", "1", DeliveryState.SENT, ReceiptState.TRANSIENT));
        assertThat(record.ledger().overdue("akerby-homecare", Given.NOON)).isZero();
        assertThat(record.ledger().overdue("sjostad-socialcare", LATER)).isZero();
        assertThat(record.ledger().overdue("akerby-homecare", LATER)).isEqualTo(2);
        assertThat(found(record, "d1").receipt()).isEqualTo(ReceiptState.OVERDUE);
        assertThat(found(record, "d3").receipt()).isEqualTo(ReceiptState.AWAITED);
        assertThat(record.ledger().overdue("akerby-homecare", LATER)).isZero();
    }

    @OnBothDatabases
    void transientReceiptLetsItBeSentTwiceMoreAndThenParks(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        for (int i = 0; i < 2; i++) {
            receipt(record, "d1", ReceiptState.TRANSIENT);
            assertThat(found(record, "d1").state()).isEqualTo(DeliveryState.RETRYING);
            record.ledger().attempted(List.of(attempt("d1", DeliveryState.SENT, ReceiptState.AWAITED, null)));
        }
        receipt(record, "d1", ReceiptState.TRANSIENT);
        assertThat(found(record, "d1").state()).isEqualTo(DeliveryState.PARKED);
        assertThat(found(record, "d1").reason()).isEqualTo("E42");
        record.run(t -> t.requeue(Given.key("1")));
        record.ledger().attempted(List.of(attempt("d1", DeliveryState.SENT, ReceiptState.AWAITED, null)));
        receipt(record, "d1", ReceiptState.TRANSIENT);
        assertThat(found(record, "d1").state()).isEqualTo(DeliveryState.RETRYING);
    }

    @OnBothDatabases
    void sentWithoutAProperReceiptCanBeReplayed(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.OVERDUE));
        deliver(record, Given.delivery("d2", "1", DeliveryState.SENT, ReceiptState.TRANSIENT));
        deliver(record, Given.delivery("d3", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        deliver(record, Given.delivery("d4", "1", DeliveryState.SENT, ReceiptState.OK));
        List<Delivery> requeued = record.write(t -> t.requeue(Given.key("1")));
        assertThat(requeued).extracting(Delivery::id).containsExactly("d1", "d2");
    }

    @OnBothDatabases
    void withheldWhileWaitingStaysSoWhateverALaneReports(TestRecord record) {
        deliver(record, queued("d1"));
        deliver(record, Given.delivery("d2", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        record.run(t -> {
            assertThat(t.waitingFor("p1")).extracting(Delivery::id).containsExactly("d1");
            t.withhold("d1", "PROTECTED_IDENTITY", LATER);
            t.withhold("d2", "PROTECTED_IDENTITY", LATER);
        });
        record.ledger().attempted(List.of(attempt("d1", DeliveryState.RETRYING, ReceiptState.TRANSIENT, "HTTP_503")));
        Delivery withheld = found(record, "d1");
        assertThat(withheld.state()).isEqualTo(DeliveryState.WITHHELD);
        assertThat(withheld.receipt()).isEqualTo(ReceiptState.NOT_EXPECTED);
        assertThat(withheld.reason()).isEqualTo("PROTECTED_IDENTITY");
        assertThat(withheld.content()).isNull();
        assertThat(withheld.attempts()).isZero();
        assertThat(found(record, "d2").state()).isEqualTo(DeliveryState.SENT);
    }

    @OnBothDatabases
    void onlyWhatWaitsIsRewritten(TestRecord record) {
        deliver(record, queued("d1"));
        deliver(record, Given.delivery("d2", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        record.run(t -> {
            t.rewrite("d1", "{}");
            t.rewrite("d2", "{}");
        });
        assertThat(found(record, "d1").content()).isEqualTo("{}");
        assertThat(found(record, "d2").content()).isEqualTo("{\"å\":1}");
    }

    private static Delivery queued(String id) {
        return Given.delivery(id, "1", DeliveryState.QUEUED, ReceiptState.AWAITED);
    }

    private static void deliver(TestRecord record, Delivery delivery) {
        record.run(t -> {
            t.message(Given.stored("1"));
            t.deliver("p1", delivery);
        });
    }

    private static Attempt attempt(String id, DeliveryState state, ReceiptState receipt, String reason) {
        return new Attempt(id, state, receipt, reason, LATER, null);
    }

    private static boolean receipt(TestRecord record, String id, ReceiptState state) {
        return record.<Boolean>write(
                t -> t.receipt(new ReceiptArrived(id, state, LATER, "E42")).isPresent());
    }

    private static Delivery found(TestRecord record, String id) {
        return record.ledger().find(List.of(id)).get(id);
    }
}
