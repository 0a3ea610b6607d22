package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;

class MessageLogTest {

    @OnBothDatabases
    void openFindsByTheBeginningOfTheId(TestRecord record) {
        record.save(Given.stored("1"));
        String hex = Given.key("1").hex();
        MessageLog log = record.messages();
        assertThat(log.open(hex.substring(0, 8))).isPresent();
        assertThat(log.open(hex.substring(0, 9))).isPresent();
        assertThat(log.open(hex)).isPresent();
        assertThat(log.open(hex.substring(0, 7))).isEmpty();
        assertThat(log.open("x".repeat(8))).isEmpty();
        assertThat(log.open(hex.substring(1, 9))).isEmpty();
        assertThat(log.find(Given.key("2"))).isEqualTo(Optional.empty());
    }

    @OnBothDatabases
    void openFindsNothingIfSeveralBeginLikeThat(TestRecord record) {
        for (String end : List.of("0", "f")) {
            InboxMessage message = Given.inbox(end);
            record.save(Given.stored(message));
            byte[] key = new byte[32];
            java.util.Arrays.fill(key, (byte) 0xab);
            key[31] = (byte) Integer.parseInt(end, 16);
            record.sql()
                    .sql("update message set message_key = ? where message_key = ?")
                    .params(key, Value.bytes(message.key()))
                    .update();
        }
        assertThat(record.messages().open("abababab")).isEmpty();
        assertThat(record.messages().open("ab".repeat(31) + "0f")).isPresent();
    }

    @OnBothDatabases
    void newestMessagesComeFirst(TestRecord record) {
        for (String id : List.of("1", "2", "3", "4")) {
            record.save(id.equals("2") ? Given.parked(Given.inbox(id)) : Given.stored(id));
        }
        record.save(Given.stored(Given.inbox("akerby-homecare", "5", new byte[] {5})));

        assertThat(ids(record.messages().newest(null, null, 3))).containsExactly("5", "4", "3");
        assertThat(ids(record.messages().newest(MessageState.PARKED, null, 9))).containsExactly("2");
        assertThat(ids(record.messages().newest(MessageState.STORED, "mellanland-ehr", 2)))
                .containsExactly("4", "3");
        assertThat(ids(record.messages().newest(null, "akerby-homecare", 9))).containsExactly("5");
        assertThat(ids(record.messages().newest(MessageState.PARKED, "akerby-homecare", 9)))
                .isEmpty();
    }

    @OnBothDatabases
    void deliveriesAreListedByMessageAndByState(TestRecord record) {
        record.save(Given.stored("1"));
        Delivery queued = Given.delivery("d1", "1", DeliveryState.QUEUED, ReceiptState.AWAITED);
        Delivery withheld = Given.delivery("d2", "1", DeliveryState.WITHHELD, ReceiptState.NOT_EXPECTED);
        record.run(t -> {
            t.deliver("p1", queued);
            t.deliver("p1", withheld);
        });
        assertThat(record.messages().deliveries(Given.key("1"))).containsExactly(queued, withheld);
        assertThat(record.messages().newestDeliveries(null, 9)).containsExactly(withheld, queued);
        assertThat(record.messages().newestDeliveries(DeliveryState.QUEUED, 9)).containsExactly(queued);
        assertThat(record.messages().newestDeliveries(DeliveryState.SENT, 9)).isEmpty();
    }

    @OnBothDatabases
    void countsFollowEveryChange(TestRecord record) {
        record.save(Given.parked(Given.inbox("1")));
        record.run(t -> {
            t.message(Given.stored("1"));
            t.deliver("p1", Given.delivery("d1", "1", DeliveryState.QUEUED, ReceiptState.AWAITED));
            String person = t.person(Given.identifiers(Given.TOLVAN));
            t.put(Given.patient(person, "Tolvansson", Given.NOON));
        });
        MessageLog.Counts counts = record.messages().counts();
        assertThat(counts.messages()).isEqualTo(Map.of("mellanland-ehr|STORED", 1L));
        assertThat(counts.deliveries()).isEqualTo(Map.of("akerby-homecare|QUEUED|AWAITED", 1L));
        assertThat(counts.persons()).isEqualTo(1);
        assertThat(counts.resources()).isEqualTo(1);
    }

    private static List<String> ids(List<StoredMessage> messages) {
        return messages.stream().map(m -> m.message().controlId()).toList();
    }
}
