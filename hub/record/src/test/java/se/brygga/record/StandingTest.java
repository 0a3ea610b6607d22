package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;

class StandingTest {

    @ParameterizedTest(name = "{0} {1} + attempt {2} {3} = {4} {5}")
    @CsvSource({
        "QUEUED,   AWAITED,      SENT,     AWAITED,      SENT,     AWAITED",
        "QUEUED,   NOT_EXPECTED, SENT,     NOT_EXPECTED, SENT,     NOT_EXPECTED",
        "QUEUED,   AWAITED,      RETRYING, AWAITED,      RETRYING, AWAITED",
        "RETRYING, AWAITED,      PARKED,   FATAL,        PARKED,   FATAL",
        "RETRYING, AWAITED,      SENT,     OK,           SENT,     OK",
        "SENT,     OVERDUE,      SENT,     AWAITED,      SENT,     AWAITED",
        "SENT,     OK,           RETRYING, AWAITED,      SENT,     OK",
        "SENT,     OK,           PARKED,   FATAL,        SENT,     OK",
        "PARKED,   FATAL,        SENT,     AWAITED,      PARKED,   FATAL",
        "WITHHELD, NOT_EXPECTED, SENT,     OK,           WITHHELD, NOT_EXPECTED"
    })
    void attemptMovesADelivery(
            DeliveryState state,
            ReceiptState receipt,
            DeliveryState tried,
            ReceiptState known,
            DeliveryState then,
            ReceiptState said) {
        Standing after =
                new Standing(state, receipt, null).after(new Attempt("d", tried, known, null, Given.NOON, null));
        assertThat(after).isEqualTo(new Standing(then, said, null));
    }

    @ParameterizedTest(name = "{0} {1} + receipt {2} = {3} {4}")
    @CsvSource({
        "SENT,     AWAITED,      OK,        SENT,     OK",
        "SENT,     OVERDUE,      OK,        SENT,     OK",
        "RETRYING, AWAITED,      OK,        SENT,     OK",
        "QUEUED,   AWAITED,      OK,        SENT,     OK",
        "SENT,     AWAITED,      FATAL,     PARKED,   FATAL",
        "RETRYING, TRANSIENT,    FATAL,     PARKED,   FATAL",
        "SENT,     AWAITED,      TRANSIENT, RETRYING, TRANSIENT",
        "SENT,     OVERDUE,      TRANSIENT, RETRYING, TRANSIENT",
        "QUEUED,   AWAITED,      TRANSIENT, QUEUED,   TRANSIENT",
        "SENT,     OK,           FATAL,     SENT,     OK",
        "SENT,     OK,           TRANSIENT, SENT,     OK",
        "PARKED,   FATAL,        TRANSIENT, PARKED,   FATAL",
        "PARKED,   FATAL,        OK,        SENT,     OK",
        "WITHHELD, NOT_EXPECTED, FATAL,     WITHHELD, NOT_EXPECTED"
    })
    void receiptMovesADelivery(
            DeliveryState state, ReceiptState receipt, ReceiptState arrived, DeliveryState then, ReceiptState said) {
        Standing after =
                new Standing(state, receipt, null).after(new ReceiptArrived("d", arrived, Given.NOON, null), 0);
        assertThat(after).isEqualTo(new Standing(then, said, null));
    }

    @ParameterizedTest(name = "PARKED {0} again = QUEUED {1}")
    @CsvSource({"FATAL, AWAITED", "AWAITED, AWAITED", "OVERDUE, AWAITED", "NOT_EXPECTED, NOT_EXPECTED"})
    void requeuedDeliveryForgetsWhatWentWrong(ReceiptState receipt, ReceiptState expected) {
        assertThat(new Standing(DeliveryState.PARKED, receipt, "HTTP_400").requeued(null))
                .isEqualTo(new Standing(DeliveryState.QUEUED, expected, null));
    }

    @Test
    void receiverCannotSayWhatOnlyTheLedgerSays() {
        var sent = new Standing(DeliveryState.SENT, ReceiptState.AWAITED, null);
        var nonsense = new ReceiptArrived("d", ReceiptState.OVERDUE, Given.NOON, null);
        assertThatThrownBy(() -> sent.after(nonsense, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
