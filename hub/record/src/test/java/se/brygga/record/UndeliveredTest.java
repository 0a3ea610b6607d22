package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.record.Undelivered;

/** What nobody has got about a person, and by which facts it can be told whether somebody may know of it. */
class UndeliveredTest {

    @OnBothDatabases
    void whatIsParkedRefusedOrWithoutAReceiptIsFoundByThePersonAndItsSender(TestRecord record) {
        record.save(Given.stored("1"));
        record.run(t -> {
            t.put(Given.patient("p1", "Tolvansson", Given.NOON));
            t.put(Given.encounter("e1", "p1", Given.NOON));
        });
        deliver(record, "d1", "p1", DeliveryState.PARKED, ReceiptState.NOT_EXPECTED);
        deliver(record, "d2", "p1", DeliveryState.SENT, ReceiptState.FATAL);
        deliver(record, "d3", "p1", DeliveryState.SENT, ReceiptState.OVERDUE);
        deliver(record, "d4", "p1", DeliveryState.SENT, ReceiptState.OK);
        deliver(record, "d5", "p1", DeliveryState.WITHHELD, ReceiptState.NOT_EXPECTED);
        deliver(record, "d6", "p1", DeliveryState.RETRYING, ReceiptState.AWAITED);
        deliver(record, "d7", "p2", DeliveryState.PARKED, ReceiptState.NOT_EXPECTED);

        assertThat(record.reader().undelivered(List.of("p1"), Given.HOSPITAL))
                .hasSize(3)
                .containsOnly(new Undelivered("akerby-homecare", Set.of("Encounter/e1"), Given.NOON));
        assertThat(record.reader().undelivered(List.of("p1", "p2"), Given.HOSPITAL))
                .as("in a family")
                .hasSize(4);
        assertThat(record.reader().undelivered(List.of("p1"), Given.MUNICIPALITY))
                .as("another's message")
                .isEmpty();
        assertThat(record.reader().undelivered(List.of("p2"), Given.HOSPITAL))
                .as("of nothing that is said of the person")
                .isEmpty();
    }

    private static void deliver(
            TestRecord record, String id, String person, DeliveryState state, ReceiptState receipt) {
        record.run(t -> t.deliver(person, Given.delivery(id, "1", state, receipt)));
    }
}
