package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.brygga.core.organisation.Organisation;

/** A message that names its receiver goes there: as it is, converted, or not at all, and its sender learns what became of it. */
class PassedOnTest {

    private static final String HOSPITAL = "mellanland-ehr";
    private static final String NURSING = "akerby-homenursing";
    private static final String CLINIC = "berga-clinic";
    private static final String HOSPITAL_UNIT = "SE2329990010-K01";
    private static final String NURSING_UNIT = "SE2120009994-HSV01";
    private static final String CLINIC_UNIT = "SE2329990010-K02";

    @TempDir
    Path folder;

    private ExchangeHouse house;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(
                folder,
                List.of(
                        ExchangeHouse.system(HOSPITAL, "hl7v2", HOSPITAL_UNIT, "ORU"),
                        ExchangeHouse.system(NURSING, "fhir", NURSING_UNIT, "result"),
                        ExchangeHouse.system(CLINIC, "hl7v2", CLINIC_UNIT, "ORU")),
                List.of(unit(HOSPITAL_UNIT, HOSPITAL), unit(NURSING_UNIT, NURSING), unit(CLINIC_UNIT, CLINIC)));
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

    private static Organisation unit(String hsaId, String connector) {
        return new Organisation(hsaId, hsaId, "UNIT", null, "9901", List.of(), connector);
    }

    private static byte[] result(String receiver, String controlId, String modes) {
        return result(receiver, controlId, modes, "");
    }

    private static byte[] result(String receiver, String controlId, String modes, String afterPerson) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|LAB|MELLANLAND|BRYGGA|" + receiver + "|20261120115900||ORU^R01|" + controlId
                                + "|T|2.5.1|||" + modes,
                        "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Tolvan||19121212|M|||Storgatan 1^^Orten"
                                + afterPerson,
                        "OBR|1|P1|F1|718-7^Hemoglobin^LN|||20261120100000|||||||||||||||20261120110000||LAB|F",
                        "OBX|1|NM|718-7^Hemoglobin^LN||132|g/L^^UCUM|||||F")
                .getBytes(StandardCharsets.UTF_8);
    }
}
