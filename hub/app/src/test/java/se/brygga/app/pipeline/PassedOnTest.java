package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.pipeline.Partners.CLINIC;
import static se.brygga.app.pipeline.Partners.HOSPITAL;
import static se.brygga.app.pipeline.Partners.NURSING;
import static se.brygga.app.pipeline.Partners.NURSING_UNIT;
import static se.brygga.app.pipeline.Partners.result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.app.delivery.ReceiptNote;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;

/** A message that names its receiver goes there: as it is, converted, or not at all, and its sender learns what became of it. */
class PassedOnTest {

    @TempDir
    Path folder;

    private ExchangeHouse house;

    @BeforeEach
    void open() {
        house = Partners.house(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aReceiverThatTakesTheMessageGetsItAsItCame() {
        byte[] sent = result("SE2329990010-K02", "M1", "");

        Delivery delivery = only(house.take(HOSPITAL, sent).get(0));

        assertThat(delivery.destination()).isEqualTo(CLINIC);
        assertThat(delivery.name()).isEqualTo("M1");
        assertThat(((Payload.Ready) PayloadJson.read(delivery.content())).content())
                .isEqualTo(sent);
    }

    @Test
    void aReceiverOfAnotherFormatGetsItConverted() {
        Delivery delivery =
                only(house.take(HOSPITAL, result(NURSING_UNIT, "M2", "")).get(0));

        assertThat(delivery.destination()).isEqualTo(NURSING);
        assertThat(PayloadJson.read(delivery.content())).isInstanceOf(Payload.OfMessage.class);
        assertThat(delivery.state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void nobodyElseGetsAMessageThatNamesTheHub() {
        assertThat(house.take(HOSPITAL, result("BRYGGA", "M3", "")).get(0).outgoing())
                .isEmpty();
    }

    @Test
    void theSenderIsToldInItsOwnFormatAfterTheReceiversAnswer() {
        ExchangeHouse.Taken taken =
                house.take(HOSPITAL, result(NURSING_UNIT, "M4", "AL|AL")).get(0);
        Delivery delivery = only(taken);
        house.send(taken.outgoing());

        ExchangeHouse.Taken note = house.put(ReceiptNote.write(HOSPITAL, attempt(delivery, ReceiptState.OK), 0));

        assertThat(note.outgoing()).hasSize(1);
        Delivery answer = house.delivery(note.outgoing().get(0).delivery());
        assertThat(answer.destination()).isEqualTo(HOSPITAL);
        assertThat(ready(answer)).contains("\rMSA|AA|M4");
    }

    @Test
    void aRefusalComesBackToTheSender() {
        ExchangeHouse.Taken taken =
                house.take(HOSPITAL, result(NURSING_UNIT, "M5", "AL|AL")).get(0);
        house.send(taken.outgoing());

        ExchangeHouse.Taken note = house.put(ReceiptNote.write(HOSPITAL, attempt(only(taken), ReceiptState.FATAL), 0));

        assertThat(ready(house.delivery(note.outgoing().get(0).delivery()))).contains("\rMSA|AE|M5");
    }

    @Test
    void aReceiptThatDoesNotComeLetsTheMessageGoTwiceMoreAndParksItThen() {
        ExchangeHouse.Taken taken =
                house.take(HOSPITAL, result(NURSING_UNIT, "M6", "")).get(0);
        house.send(taken.outgoing());
        String id = only(taken).id();

        for (int resend = 1; resend <= 2; resend++) {
            ExchangeHouse.Taken late =
                    house.put(ReceiptNote.write(NURSING, attempt(only(taken), ReceiptState.TRANSIENT), resend));
            assertThat(late.outgoing()).extracting(out -> out.delivery()).containsExactly(id);
            house.send(late.outgoing());
        }
        house.put(ReceiptNote.write(NURSING, attempt(only(taken), ReceiptState.TRANSIENT), 3));

        assertThat(house.delivery(id).state()).isEqualTo(DeliveryState.PARKED);
    }

    @Test
    void theSameMessageAgainIsNotPassedOnAgain() {
        byte[] sent = result(NURSING_UNIT, "M7", "");
        house.take(HOSPITAL, sent);

        house.take(HOSPITAL, sent);

        assertThat(house.deliveries(house.take(HOSPITAL, sent).get(0).message()))
                .hasSize(1);
    }

    private Delivery only(ExchangeHouse.Taken taken) {
        List<Delivery> rows = house.deliveries(taken.message());
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static String ready(Delivery answer) {
        return new String(((Payload.Ready) PayloadJson.read(answer.content())).content(), StandardCharsets.UTF_8);
    }

    private static Attempt attempt(Delivery delivery, ReceiptState receipt) {
        return new Attempt(delivery.id(), DeliveryState.SENT, receipt, "E42", ExchangeHouse.NOW, null);
    }
}
