package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;

/** Deliveries that are answers or were passed on: names, loss reports and sending again (messages.md 1). */
class AnswersTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);

    @OnBothDatabases
    void deliveryIsFoundByWhatItsReceiverCallsIt(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        deliver(record, named("d2", "MSG-7"));
        deliver(record, named("d3", "d1"));
        assertThat(name(record, "akerby-homecare", "d1")).contains("d3");
        assertThat(name(record, "akerby-homecare", "MSG-7")).contains("d2");
        assertThat(name(record, "akerby-homecare", "d2")).isEmpty();
        assertThat(name(record, "sjostad-socialcare", "MSG-7")).isEmpty();
        assertThat(name(record, "sjostad-socialcare", "d1")).isEmpty();
    }

    @OnBothDatabases
    void deliveryIsCalledByItsIdUnlessItHasAName(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.AWAITED));
        deliver(record, named("d2", "MSG-7"));
        assertThat(record.write(t -> t.delivery("d1")).orElseThrow().name()).isEqualTo("d1");
        assertThat(record.write(t -> t.delivery("d2")).orElseThrow().name()).isEqualTo("MSG-7");
        assertThat(name(record, "akerby-homecare", "d1")).contains("d1");
    }

    @OnBothDatabases
    void newestDeliveryWithANameIsMeant(TestRecord record) {
        deliver(record, named("d1", "MSG-7"));
        deliver(record, named("d2", "MSG-7"));
        assertThat(name(record, "akerby-homecare", "MSG-7")).contains("d2");
    }

    @OnBothDatabases
    void lossReportOfAnAttemptStaysUntilAnotherIsWritten(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.QUEUED, ReceiptState.AWAITED));
        assertThat(found(record).losses()).isNull();
        attempted(record, DeliveryState.RETRYING, ReceiptState.AWAITED, "one");
        attempted(record, DeliveryState.RETRYING, ReceiptState.AWAITED, null);
        assertThat(found(record).losses()).isEqualTo("one");
        attempted(record, DeliveryState.SENT, ReceiptState.AWAITED, "two");
        assertThat(found(record).losses()).isEqualTo("two");
        assertThat(record.messages().deliveries(Given.key("1")))
                .extracting(Delivery::losses)
                .containsExactly("two");
    }

    @OnBothDatabases
    void answerIsSentAgainWithTheReceiptThatWasExpectedAtFirst(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.QUEUED, ReceiptState.NOT_EXPECTED));
        assertThat(resend(record, "d1")).isEmpty();
        attempted(record, DeliveryState.SENT, ReceiptState.OK, null);

        Delivery again = resend(record, "d1").orElseThrow();
        assertThat(again).isEqualTo(found(record));
        assertThat(again.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(again.receipt()).isEqualTo(ReceiptState.NOT_EXPECTED);
        assertThat(again.at()).isEqualTo(LATER);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(record.<List<Delivery>>write(t -> t.waiting(Given.key("1")))).containsExactly(again);

        attempted(record, DeliveryState.RETRYING, ReceiptState.TRANSIENT, null);
        assertThat(found(record).state()).isEqualTo(DeliveryState.RETRYING);
    }

    @OnBothDatabases
    void deliveryFromBeforeNamesWereKeptIsCalledByItsIdAndCanBeSentAgain(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.SENT, ReceiptState.OK));
        record.sql().sql("update delivery set name = null, expected = null").update();
        assertThat(name(record, "akerby-homecare", "d1")).contains("d1");
        assertThat(resend(record, "d1").orElseThrow().receipt()).isEqualTo(ReceiptState.AWAITED);
    }

    @OnBothDatabases
    void onlyWhatWasSentIsSentAgain(TestRecord record) {
        deliver(record, Given.delivery("d1", "1", DeliveryState.WITHHELD, ReceiptState.NOT_EXPECTED));
        deliver(record, Given.delivery("d2", "1", DeliveryState.PARKED, ReceiptState.FATAL));
        deliver(record, Given.delivery("d3", "1", DeliveryState.SENT, ReceiptState.OVERDUE));
        assertThat(resend(record, "d1")).isEmpty();
        assertThat(resend(record, "d2")).isEmpty();
        assertThat(resend(record, "unknown")).isEmpty();
        assertThat(resend(record, "d3").orElseThrow().receipt()).isEqualTo(ReceiptState.AWAITED);
    }

    @OnBothDatabases
    void answerCanBeAboutNobody(TestRecord record) {
        record.save(Given.stored("1"));
        record.run(t -> t.deliver(null, named("d1", "A-1")));
        assertThat(name(record, "akerby-homecare", "A-1")).contains("d1");
    }

    private static Delivery named(String id, String name) {
        Delivery given = Given.delivery(id, "1", DeliveryState.QUEUED, ReceiptState.AWAITED);
        return new Delivery(
                id,
                name,
                given.message(),
                given.destination(),
                given.event(),
                given.content(),
                given.state(),
                given.receipt(),
                null,
                0,
                given.at(),
                null);
    }

    private static void deliver(TestRecord record, Delivery delivery) {
        record.run(t -> {
            t.message(Given.stored("1"));
            t.deliver("p1", delivery);
        });
    }

    private static void attempted(TestRecord record, DeliveryState state, ReceiptState receipt, String losses) {
        record.ledger().attempted(List.of(new Attempt("d1", state, receipt, null, LATER, losses)));
    }

    private static Optional<Delivery> resend(TestRecord record, String id) {
        return record.write(t -> t.resend(id, LATER));
    }

    private static Optional<String> name(TestRecord record, String destination, String name) {
        return record.write(t -> t.deliveryNamed(destination, name)).map(Delivery::id);
    }

    private static Delivery found(TestRecord record) {
        return record.ledger().find(List.of("d1")).get("d1");
    }
}
