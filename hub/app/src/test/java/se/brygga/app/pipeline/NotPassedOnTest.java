package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.pipeline.Partners.CLINIC_UNIT;
import static se.brygga.app.pipeline.Partners.HOSPITAL;
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

/** What cannot, or must not, be passed on as it is: the sender learns it, and it stands in the ledger. */
class NotPassedOnTest {

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
    void aReceiverThatNobodyKnowsIsToldToTheSenderAndStandsInTheLedger() {
        ExchangeHouse.Taken taken =
                house.take(HOSPITAL, result("SE9999999999-XX", "M8", "AL|AL")).get(0);

        assertThat(house.deliveries(taken.message()))
                .extracting(Delivery::reason)
                .contains("RECEIVER_UNKNOWN");
        assertThat(ready(house.delivery(taken.outgoing().get(0).delivery()))).contains("\rMSA|AE|M8");
    }

    @Test
    void aMessageAboutAProtectedPersonIsLeftToTheSendersHands() {
        byte[] sent = result(NURSING_UNIT, "M9", "AL|AL", "\rPD1||||||||||||Y");

        ExchangeHouse.Taken taken = house.take(HOSPITAL, sent).get(0);

        assertThat(house.deliveries(taken.message()))
                .extracting(Delivery::state)
                .contains(DeliveryState.WITHHELD);
        assertThat(ready(house.delivery(taken.outgoing().get(0).delivery()))).contains("\rMSA|AE|M9");
    }

    @Test
    void whereProtectionIsUnknownTheAddressStaysBehindAlsoForAReceiverOfTheSameFormat() {
        byte[] sent = result(CLINIC_UNIT, "M10", "", "\rPD1||||||||||||Q");

        Delivery delivery = only(house.take(HOSPITAL, sent).get(0));

        assertThat(delivery.content()).doesNotContain("Storgatan").contains("Tolvansson");
    }

    @Test
    void anAcknowledgementIsNotAcknowledged() {
        ExchangeHouse.Taken taken =
                house.take(HOSPITAL, result(NURSING_UNIT, "M11", "AL|AL")).get(0);
        house.send(taken.outgoing());
        ExchangeHouse.Taken note = house.put(ReceiptNote.write(HOSPITAL, attempt(only(taken), ReceiptState.OK), 0));

        assertThat(note.outgoing())
                .extracting(out -> house.delivery(out.delivery()).event())
                .containsExactly(Acknowledgements.EVENT);
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
