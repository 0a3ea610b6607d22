package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.broker.Outgoing;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;

class ReceiptsTest {

    @TempDir
    Path folder;

    private final Script script = new Script();
    private House house;
    private Delivery delivery;

    @BeforeEach
    void sendAnAdmission() {
        house = new House(folder, false);
        house.receive(script.admitted("9902"));
        delivery = house.only();
        house.sent(delivery);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTransientReceiptHandsTheDeliveryOutAgain() {
        Script.Message failed = script.receipt(House.SJOSTAD, delivery.id(), ReceiptState.TRANSIENT);
        assertThat(house.receive(failed)).extracting(Outgoing::delivery).containsExactly(delivery.id());
        assertThat(house.receive(failed)).extracting(Outgoing::delivery).containsExactly(delivery.id());
        assertThat(house.only().state()).isEqualTo(DeliveryState.RETRYING);
    }

    @Test
    void aReceiptForNothingIsParked() {
        Script.Message unknown = script.receipt(House.SJOSTAD, "unknown", ReceiptState.OK);
        assertThat(house.receive(unknown)).isEmpty();
        assertThat(house.code(unknown.inbox())).isEqualTo("PARKED RECEIPT_UNKNOWN");
    }

    @Test
    void aReceiptFromAnotherSystemChangesNothing() {
        Script.Message foreign = script.receipt(House.AKERBY, delivery.id(), ReceiptState.OK);
        house.receive(foreign);
        assertThat(house.code(foreign.inbox())).isEqualTo("PARKED RECEIPT_UNKNOWN");
        assertThat(house.only().receipt()).isEqualTo(ReceiptState.AWAITED);
    }
}
